package org.allmende.formats;

import java.util.List;
import org.allmende.shell.Choice;

/**
 * The offers that stand open, as one viewer sees them.
 *
 * @param verified whether the viewer's authority is, so that anything is shown at all
 * @param more whether there is another page
 * @param formats what can be chosen
 */
public record MarketPage(
        MarketFilter filter,
        boolean verified,
        List<Offer> offers,
        boolean more,
        List<Choice> formats) {}

package org.allmende.care;

import java.util.List;

/**
 * What must be known of the state of a template before all else.
 *
 * @param changes laws it cites that changed and that it has not been compared with
 * @param mayCheck whether the viewer looks after it
 */
public record CareNotice(LegalState law, List<LegalChange> changes, boolean mayCheck) {}

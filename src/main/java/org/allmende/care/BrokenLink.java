package org.allmende.care;

import java.time.LocalDate;
import org.allmende.plan.Link;

/**
 * A link of a template that leads nowhere.
 *
 * @param item the title of the task it stands at
 * @param state never {@link LinkState#FINE}
 * @param since when that was first seen
 */
public record BrokenLink(String item, Link link, LinkState state, LocalDate since) {}

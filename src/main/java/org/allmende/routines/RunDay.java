package org.allmende.routines;

import java.time.LocalDate;
import org.allmende.plan.FreeDay;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a routine comes again.
 *
 * @param named the day that the rhythm names
 * @param anchor the workday on which it takes place
 * @param reason why the one is not the other; null where they are the same
 */
public record RunDay(LocalDate named, LocalDate anchor, @Nullable FreeDay reason) {}

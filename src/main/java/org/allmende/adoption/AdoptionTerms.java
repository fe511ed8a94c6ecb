package org.allmende.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.allmende.plan.ItemKey;
import org.allmende.work.Project;
import org.jspecify.annotations.Nullable;

/**
 * What decides the dates of an adoption, apart from the calendar.
 *
 * @param anchor whether to plan forwards from the start or backwards from the target
 * @param start no item begins before; needed when planned forwards, otherwise today if null
 * @param target everything ends by then; needed when planned backwards, otherwise no bound if null
 * @param packages keys of what is taken, each with all below it; null for everything
 * @param factor for durations in working days, 0.5 to 2
 * @param practice whether tasks last as long as they did in practice, where that is known
 */
public record AdoptionTerms(
        Project.AnchorKind anchor,
        @Nullable LocalDate start,
        @Nullable LocalDate target,
        @Nullable Set<ItemKey> packages,
        BigDecimal factor,
        boolean practice) {

    /** With the durations of the template. */
    public AdoptionTerms(
            Project.AnchorKind anchor,
            @Nullable LocalDate start,
            @Nullable LocalDate target,
            @Nullable Set<ItemKey> packages,
            BigDecimal factor) {
        this(anchor, start, target, packages, factor, false);
    }

    /** The whole template as it is, from a start date. */
    public static AdoptionTerms startingOn(LocalDate start) {
        return new AdoptionTerms(Project.AnchorKind.START, start, null, null, BigDecimal.ONE);
    }

    /** The whole template as it is, done by a target date. */
    public static AdoptionTerms endingBy(LocalDate target) {
        return new AdoptionTerms(Project.AnchorKind.TARGET, null, target, null, BigDecimal.ONE);
    }
}

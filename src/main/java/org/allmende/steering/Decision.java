package org.allmende.steering;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A question somebody has to decide, as it was written down last.
 *
 * @param options what could be done, or empty
 * @param decider by whom: a person, a board, the council; or empty
 * @param outcome empty until it is decided
 */
public record Decision(
        DecisionId id,
        int version,
        String question,
        String options,
        String decider,
        @Nullable LocalDate dueOn,
        String outcome,
        @Nullable LocalDate decidedOn) {

    /** Open ones by date, then decided ones, the newest first. */
    static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::isDecided)
                    .thenComparing(one ->
                            one.decidedOn() != null
                                    ? -one.decidedOn().toEpochDay()
                                    : one.dueOn() == null
                                            ? Long.MAX_VALUE
                                            : one.dueOn().toEpochDay())
                    .thenComparing(Decision::question);

    public boolean isDecided() {
        return decidedOn != null;
    }

    public boolean isLate(LocalDate today) {
        return !isDecided() && dueOn != null && dueOn.isBefore(today);
    }
}

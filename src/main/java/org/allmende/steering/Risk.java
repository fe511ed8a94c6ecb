package org.allmende.steering;

import java.time.LocalDate;
import java.util.Comparator;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that may go wrong, as it was written down last.
 *
 * @param version counts its versions, from 0
 * @param measure what is done about it, or empty
 */
public record Risk(
        RiskId id,
        int version,
        String title,
        Grade likelihood,
        Grade impact,
        String measure,
        @Nullable PersonId responsible,
        @Nullable LocalDate dueOn,
        RiskState state) {

    /** The heaviest first, then what is due first. */
    static final Comparator<Risk> ORDER =
            Comparator.comparing((Risk risk) -> risk.state() == RiskState.CLOSED)
                    .thenComparing(risk -> -risk.weight())
                    .thenComparing(risk -> risk.dueOn() == null ? LocalDate.MAX : risk.dueOn())
                    .thenComparing(Risk::title);

    private static final int HEAVY = 6;
    private static final int MIDDLING = 3;

    /** 1 to 9. */
    public int weight() {
        return state == RiskState.OCCURRED
                ? Grade.HIGH.weight() * impact.weight()
                : likelihood.weight() * impact.weight();
    }

    public boolean isClosed() {
        return state == RiskState.CLOSED;
    }

    /** Its Ampel: grey once it is over. */
    public String tone() {
        if (isClosed()) {
            return "grey";
        }
        return weight() >= HEAVY ? "red" : weight() >= MIDDLING ? "yellow" : "green";
    }
}

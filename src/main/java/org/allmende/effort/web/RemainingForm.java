package org.allmende.effort.web;

import static java.util.Objects.requireNonNullElse;

import java.util.OptionalInt;
import org.allmende.effort.Effort;
import org.allmende.effort.ShownTime;
import org.allmende.effort.TypedTime;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What was typed as remaining effort; empty: it follows from plan and bookings. */
public record RemainingForm(String remaining) {

    private static final int MOST = 100_000 * 60;

    public RemainingForm(@Nullable String remaining) {
        this.remaining = requireNonNullElse(remaining, "");
    }

    static RemainingForm of(Effort effort) {
        return new RemainingForm(effort.byHand() ? ShownTime.of(effort.remaining()) : "");
    }

    @Nullable Integer read() {
        String typed = remaining.strip();
        if (typed.isEmpty()) {
            return null;
        }
        OptionalInt minutes = TypedTime.minutes(typed);
        if (minutes.isEmpty() || minutes.getAsInt() > MOST) {
            throw new Refused(Problem.at("remaining", "effort.remaining.unreadable", typed));
        }
        return minutes.getAsInt();
    }
}

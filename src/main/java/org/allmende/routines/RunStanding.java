package org.allmende.routines;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a run stands on a day, as pages show it. */
public enum RunStanding {
    COMING("○"),
    DUE("◐"),
    LATE("!"),
    DONE("✓"),
    MISSED("✗"),
    SKIPPED("–"),
    PAUSED("‖");

    private final String sign;

    RunStanding(String sign) {
        this.sign = sign;
    }

    /** Says without colour what the colour says. */
    public String sign() {
        return sign;
    }

    /** Name of its tone in the style sheets. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunStanding of(RunState state, @Nullable LocalDate endsOn, LocalDate today) {
        return switch (state) {
            case PLANNED -> COMING;
            case MADE -> endsOn != null && endsOn.isBefore(today) ? LATE : DUE;
            case DONE -> DONE;
            case MISSED -> MISSED;
            case SKIPPED -> SKIPPED;
            case PAUSED -> PAUSED;
        };
    }
}

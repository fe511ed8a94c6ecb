package org.allmende.routines;

import java.time.LocalDate;

/**
 * A day on which a routine comes, with what brings it.
 *
 * @param cause what makes it a run of its own on that day; empty for what comes by a rhythm
 * @param label what a person calls it, such as the name of who joined; may be empty
 */
public record Occurrence(RunDay day, String cause, String label) {

    /** What makes a run the one it is; never changes. */
    record Key(LocalDate named, String cause) {}

    Key key() {
        return new Key(day.named(), cause);
    }

    static Occurrence of(RunDay day) {
        return new Occurrence(day, "", "");
    }

    /** The same on another day. */
    Occurrence on(LocalDate anchor) {
        return new Occurrence(new RunDay(day.named(), anchor, null), cause, label);
    }

    static Occurrence of(RoutineRun run) {
        return new Occurrence(
                new RunDay(run.named(), run.anchor(), null), run.cause(), run.label());
    }
}

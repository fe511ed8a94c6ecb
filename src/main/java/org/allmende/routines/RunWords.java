package org.allmende.routines;

import java.time.LocalDate;
import org.allmende.plan.FreeDay;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** How pages tell of the days of a routine. */
public record RunWords(Texts t) {

    /** “statt Di, 1. Mai 2029: Tag der Arbeit”, or empty for a day that stays where it is. */
    public String shift(RunDay day) {
        FreeDay free = day.reason();
        return free == null ? "" : t.of("routines.shift", t.weekdayDate(day.named()), why(free));
    }

    /** The same for a run that was made or moved. */
    public String shift(RoutineRun run) {
        return run.named().equals(run.anchor())
                ? ""
                : t.of("routines.shift.kept", t.weekdayDate(run.named()));
    }

    /** “12. Januar 2027: erledigt”. */
    public String mark(LocalDate day, RunStanding standing) {
        return t.of("routines.mark", t.longDate(day), t.of(standing));
    }

    private String why(FreeDay free) {
        @Nullable String name = free.name();
        return name == null || name.isEmpty() ? t.of("routines.free." + free.kind()) : name;
    }
}

package org.allmende.routines;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the run of one day.
 *
 * @param named the day that the rhythm names
 * @param cause what makes it a run of its own on that day; mostly empty
 * @param label what people call it; mostly empty
 * @param endsOn last day of its tasks; null until it is made
 * @param reason why it was left out
 */
public record RoutineRun(
        RunId id,
        RoutineId routine,
        LocalDate named,
        String cause,
        String label,
        LocalDate anchor,
        RunState state,
        @Nullable ProjectId project,
        @Nullable LocalDate endsOn,
        String reason,
        @Nullable Instant closedAt,
        Trace trace) {

    /** How often it changed, and when. */
    record Trace(int version, Instant createdAt, Instant changedAt) {}

    Occurrence.Key key() {
        return new Occurrence.Key(named, cause);
    }

    public String path() {
        return "/routinen/" + routine + "/durchlaeufe/" + id;
    }

    public RunStanding standing(LocalDate today) {
        return RunStanding.of(state, endsOn, today);
    }
}

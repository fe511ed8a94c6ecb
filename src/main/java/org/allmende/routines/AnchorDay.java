package org.allmende.routines;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The day of a run, made or to come, for the calendars of those concerned.
 *
 * @param id the same through all changes, also before the run is made
 * @param title of the routine, with what brings the run
 * @param path of the run, or of its routine while there is none
 * @param version grows with each change
 */
public record AnchorDay(
        UUID id,
        String title,
        LocalDate date,
        RunStanding standing,
        String path,
        int version,
        Instant createdAt,
        Instant changedAt) {

    static AnchorDay of(Routine routine, RoutineRun run, LocalDate today) {
        return new AnchorDay(
                id(routine, run.named(), run.cause()),
                title(routine, run.label()),
                run.anchor(),
                run.standing(today),
                run.path(),
                run.trace().version(),
                run.trace().createdAt(),
                run.trace().changedAt());
    }

    static AnchorDay coming(Routine routine, Occurrence occurrence) {
        return new AnchorDay(
                id(routine, occurrence.day().named(), occurrence.cause()),
                title(routine, occurrence.label()),
                occurrence.day().anchor(),
                RunStanding.COMING,
                routine.path(),
                0,
                routine.createdAt(),
                routine.createdAt());
    }

    private static String title(Routine routine, String label) {
        return label.isEmpty() ? routine.title() : routine.title() + " · " + label;
    }

    public boolean isCancelled() {
        return standing == RunStanding.SKIPPED;
    }

    /** What makes a run the one it is never changes. */
    private static UUID id(Routine routine, LocalDate named, String cause) {
        return UUID.nameUUIDFromBytes(
                (routine.id() + " " + named + " " + cause).getBytes(StandardCharsets.UTF_8));
    }
}

package org.allmende.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.inbox.Happening.Step;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Cause;
import org.allmende.work.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * One change within an entry.
 *
 * @param by who did it, or null where a day did
 * @param insteadOf the absent person for whom the reader stands in, or null
 */
public record NoticeLine(
        UUID notice,
        NoticeKind kind,
        @Nullable PersonId by,
        Cause cause,
        Instant at,
        List<Step> steps,
        @Nullable PersonId insteadOf) {

    /** Everybody whose name its sentence needs. */
    Stream<PersonId> people() {
        return Stream.concat(
                Stream.of(by, insteadOf).flatMap(Stream::ofNullable),
                steps.stream().flatMap(NoticeLine::named));
    }

    private static Stream<PersonId> named(Step step) {
        return switch (step.field()) {
            case "ASSIGNEES", "RESPONSIBLE", "MENTION" ->
                    Stream.concat(TrailEntry.people(step.from()), TrailEntry.people(step.to()));
            case "SUBSTITUTE" -> TrailEntry.people(SubstituteStep.of(step).absent().toString());
            default -> Stream.empty();
        };
    }
}

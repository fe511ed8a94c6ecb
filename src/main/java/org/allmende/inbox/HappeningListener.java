package org.allmende.inbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.absence.AbsenceChanged;
import org.allmende.comments.Mentioned;
import org.allmende.inbox.Happening.Step;
import org.allmende.library.StewardNews;
import org.allmende.library.TemplatePublished;
import org.allmende.shared.TimeOrderedId;
import org.allmende.signoff.SignoffNews;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ProjectChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves one row for each change, within its transaction. All else is the work of a job. */
@Component
class HappeningListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    HappeningListener(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectChanged event) {
        leave(
                event.by(),
                event.project().value(),
                event.change(),
                event.cause(),
                clock.instant(),
                event.steps().stream()
                        .map(step -> new Step(step.item(), step.field(), step.from(), step.to()))
                        .toList());
    }

    /** Follows the change that brought the comment; the job takes both as one. */
    @EventListener
    void on(Mentioned event) {
        leave(
                event.by(),
                event.project().value(),
                event.change(),
                Cause.HAND,
                event.at(),
                List.of(new Step(event.item(), "MENTION", null, ids(event.people()))));
    }

    /** Follows the line of the history; the job takes both as one. */
    @EventListener
    void on(SignoffNews event) {
        leave(
                event.by(),
                event.project().value(),
                event.change(),
                Cause.HAND,
                event.at(),
                List.of(
                        new Step(
                                event.item(),
                                (event.over() ? NoticeKind.SIGNOFF_OVER : NoticeKind.SIGNOFF)
                                        .name(),
                                null,
                                ids(event.people()))));
    }

    @EventListener
    void on(AbsenceChanged event) {
        var substitute = event.absence().substitute();
        if (substitute == null) {
            return;
        }
        leave(
                event.by(),
                null,
                event.absence().id(),
                Cause.HAND,
                event.at(),
                List.of(SubstituteStep.write(event.absence(), substitute, event.withdrawn())));
    }

    @EventListener
    void on(StewardNews event) {
        jdbc.sql("select leave_steward_news(:authority, :at, (:steps::jsonb) -> 0)")
                .param(
                        "authority",
                        event.authority() == null ? null : event.authority().value(),
                        Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("steps", StoredSteps.write(List.of(LibraryStep.write(event))))
                .query(row -> {});
    }

    /** The first version of a template concerns no project yet. */
    @EventListener
    void on(TemplatePublished event) {
        if (event.ordinal() > 1) {
            jdbc.sql("select leave_version_news(:version, :at)")
                    .param("version", event.version())
                    .param("at", Timestamp.from(clock.instant()))
                    .query(row -> {});
        }
    }

    private static String ids(List<PersonId> people) {
        return people.stream().map(PersonId::toString).collect(Collectors.joining(","));
    }

    private void leave(
            Viewer by,
            @Nullable UUID project,
            UUID change,
            Cause cause,
            Instant at,
            List<Step> steps) {
        jdbc.sql(
                        """
                        insert into happening (authority, id, change, project, person, cause, at, steps)
                        values (:authority, :id, :change, :project, :person, :cause, :at, :steps::jsonb)
                        """)
                .param("authority", by.authority().value())
                .param("id", TimeOrderedId.next())
                .param("change", change)
                .param("project", project)
                .param("person", by.person().value())
                .param("cause", cause.name())
                .param("at", Timestamp.from(at))
                .param("steps", StoredSteps.write(steps))
                .update();
    }
}

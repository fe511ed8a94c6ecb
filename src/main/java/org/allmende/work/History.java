package org.allmende.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The append-only record of what was changed. Written in the same transaction as the change itself.
 */
@Repository
class History {

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    History(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One field that changed.
     *
     * @param item null when it concerns the project itself
     */
    record Trace(@Nullable ItemId item, String field, @Nullable String from, @Nullable String to) {}

    void append(Viewer viewer, ProjectId project, UUID change, Cause cause, List<Trace> traces) {
        Timestamp at = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                """
                insert into history (authority, project, id, change, item, person, at, cause, field, old_value, new_value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                traces.stream()
                        .map(trace ->
                                new @Nullable Object[] {
                                    viewer.authority().value(),
                                    project.value(),
                                    TimeOrderedId.next(),
                                    change,
                                    trace.item() == null ? null : trace.item().value(),
                                    viewer.person().value(),
                                    at,
                                    cause.name(),
                                    trace.field(),
                                    trace.from(),
                                    trace.to()
                                })
                        .toList());
        tell(viewer, project, change, cause, traces);
    }

    /** For those who write their lines with a statement of their own. */
    void tell(Viewer viewer, ProjectId project, UUID change, Cause cause, List<Trace> traces) {
        events.publishEvent(
                new ProjectChanged(
                        viewer,
                        project,
                        change,
                        cause,
                        traces.stream()
                                .map(trace ->
                                        new ProjectChanged.Step(
                                                trace.item(),
                                                trace.field(),
                                                trace.from(),
                                                trace.to()))
                                .toList()));
    }
}

package org.allmende.routines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the days of routines. A day to come that nobody touched has no row. */
@Repository
class RoutineRuns {

    private static final String SELECT =
            """
            select r.id, r.routine, r.named_on, r.cause, r.label, r.anchor_on, r.state, r.project, r.ends_on, r.reason, r.closed_at,
                r.version, r.created_at, r.changed_at
            from routine_run r where r.authority = :authority
            """;

    private final JdbcClient jdbc;

    RoutineRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that belongs to whoever got this; the day it takes place on. */
    record Claim(RunId id, LocalDate anchor) {}

    /** The newest runs of each routine of the authority, the newest first. */
    List<RoutineRun> newest(Viewer viewer, int each) {
        return jdbc.sql(
                        """
                        select * from (%s) r
                        where (select count(*) from routine_run s where s.routine = r.routine and s.anchor_on > r.anchor_on) < :each
                        order by r.anchor_on desc, r.named_on desc, r.id
                        """
                                .formatted(SELECT))
                .param("authority", viewer.authority().value())
                .param("each", each)
                .query(RoutineRuns::read)
                .list();
    }

    /** What is known of days of that year, also where they went or came from. */
    List<RoutineRun> in(Viewer viewer, int year) {
        return jdbc.sql(
                        SELECT
                                + """
                                and (r.anchor_on between :first and :last or r.named_on between :first and :last)
                                order by r.anchor_on, r.named_on, r.id
                                """)
                .param("authority", viewer.authority().value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(RoutineRuns::read)
                .list();
    }

    List<RoutineRun> of(Viewer viewer, RoutineId routine) {
        return jdbc.sql(
                        SELECT
                                + "and r.routine = :routine order by r.anchor_on desc, r.named_on, r.id")
                .param("authority", viewer.authority().value())
                .param("routine", routine.value())
                .query(RoutineRuns::read)
                .list();
    }

    Map<RoutineId, List<RoutineRun>> of(Viewer viewer, List<Routine> routines) {
        return jdbc
                .sql(
                        SELECT
                                + "and r.routine = any(:routines) order by r.anchor_on, r.named_on, r.id")
                .param("authority", viewer.authority().value())
                .param(
                        "routines",
                        routines.stream().map(routine -> routine.id().value()).toArray(UUID[]::new))
                .query(RoutineRuns::read)
                .stream()
                .collect(Collectors.groupingBy(RoutineRun::routine));
    }

    /**
     * @throws NotFound when the routine has no such run
     */
    RoutineRun visibleTo(Viewer viewer, RoutineId routine, RunId id) {
        return jdbc.sql(SELECT + "and r.routine = :routine and r.id = :id")
                .param("authority", viewer.authority().value())
                .param("routine", routine.value())
                .param("id", id.value())
                .query(RoutineRuns::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<RoutineRun> carriedOutBy(Viewer viewer, ProjectId project) {
        return jdbc.sql(SELECT + "and r.project = :project")
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .query(RoutineRuns::read)
                .optional();
    }

    /**
     * Takes the run of a day for this transaction. Of two that try at once, the second waits for
     * the first; if that fails, the day is free again.
     *
     * @param decided whether a person asked for it: then a day that was missed or left out is free
     * @return empty when the day has its run, or waits for somebody's decision
     */
    Optional<Claim> claim(
            Viewer viewer, RoutineId routine, Occurrence occurrence, boolean decided) {
        return jdbc.sql(
                        """
                        insert into routine_run (authority, routine, named_on, cause, label, anchor_on, state)
                        values (:authority, :routine, :named, :cause, :label, :anchor, 'MADE')
                        on conflict (routine, named_on, cause) do update set state = 'MADE', reason = '', decided_by = null,
                                version = routine_run.version + 1, changed_at = now()
                            where routine_run.project is null and (routine_run.state = 'PLANNED' or :decided and routine_run.state <> 'MADE')
                        returning id, anchor_on
                        """)
                .param("authority", viewer.authority().value())
                .param("routine", routine.value())
                .param("named", occurrence.day().named())
                .param("cause", occurrence.cause())
                .param("label", occurrence.label())
                .param("anchor", occurrence.day().anchor())
                .param("decided", decided)
                .query((row, n) ->
                        new Claim(
                                new RunId(row.getObject("id", UUID.class)),
                                row.getObject("anchor_on", LocalDate.class)))
                .optional();
    }

    void made(Viewer viewer, RunId id, ProjectId project, LocalDate endsOn) {
        jdbc.sql(
                        "update routine_run set project = :project, ends_on = :ends, version = version + 1, changed_at = now() where id = :id and authority = :authority")
                .param("project", project.value())
                .param("ends", endsOn)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** What the run was made of, so that it learns of newer versions and may improve them. */
    void agree(Viewer viewer, Routine routine, ProjectId project, LocalDate today) {
        jdbc.sql(
                        """
                        insert into template_adoption (authority, template, version, project, adopted_on, base, left_out)
                        select r.authority, r.template, r.template_version, :project, :today, r.document, '{}'
                        from routine r where r.id = :routine and r.authority = :authority
                        """)
                .param("project", project.value())
                .param("today", today)
                .param("routine", routine.id().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /**
     * Notes a day without a run.
     *
     * @return whether the day had none yet
     */
    boolean note(
            Viewer viewer,
            RoutineId routine,
            Occurrence occurrence,
            RunState state,
            String reason) {
        return jdbc.sql(
                                """
                                insert into routine_run (authority, routine, named_on, cause, label, anchor_on, state, reason, decided_by)
                                values (:authority, :routine, :named, :cause, :label, :anchor, :state, :reason, :person)
                                on conflict (routine, named_on, cause) do update
                                    set state = excluded.state, reason = excluded.reason, anchor_on = excluded.anchor_on, decided_by = excluded.decided_by,
                                        version = routine_run.version + 1, changed_at = now()
                                    where routine_run.project is null
                                """)
                        .param("authority", viewer.authority().value())
                        .param("routine", routine.value())
                        .param("named", occurrence.day().named())
                        .param("cause", occurrence.cause())
                        .param("label", occurrence.label())
                        .param("anchor", occurrence.day().anchor())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("person", viewer.person().value())
                        .update()
                > 0;
    }

    /** Days to come from here on are reckoned anew. */
    void forgetMoved(Viewer viewer, RoutineId routine, LocalDate from) {
        jdbc.sql(
                        "delete from routine_run where routine = :routine and authority = :authority and state = 'PLANNED' and named_on >= :from")
                .param("routine", routine.value())
                .param("authority", viewer.authority().value())
                .param("from", from)
                .update();
    }

    /** The run goes as its project does. */
    void follow(Viewer viewer, ProjectId project, ProjectState state, Instant now) {
        RunState follows =
                switch (state) {
                    case DONE -> RunState.DONE;
                    case STOPPED -> RunState.SKIPPED;
                    case PLANNED, ACTIVE, PAUSED -> RunState.MADE;
                };
        jdbc.sql(
                        """
                        update routine_run set state = :state, closed_at = :closed, decided_by = :person, version = version + 1, changed_at = now()
                        where project = :project and authority = :authority
                        """)
                .param("state", follows.name())
                .param("closed", follows == RunState.DONE ? java.sql.Timestamp.from(now) : null)
                .param("person", viewer.person().value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private static RoutineRun read(ResultSet row, int number) throws SQLException {
        UUID project = row.getObject("project", UUID.class);
        var closed = row.getTimestamp("closed_at");
        return new RoutineRun(
                new RunId(row.getObject("id", UUID.class)),
                new RoutineId(row.getObject("routine", UUID.class)),
                row.getObject("named_on", LocalDate.class),
                row.getString("cause"),
                row.getString("label"),
                row.getObject("anchor_on", LocalDate.class),
                RunState.valueOf(row.getString("state")),
                project == null ? null : new ProjectId(project),
                row.getObject("ends_on", LocalDate.class),
                row.getString("reason"),
                closed == null ? null : closed.toInstant(),
                new RoutineRun.Trace(
                        row.getInt("version"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("changed_at").toInstant()));
    }
}

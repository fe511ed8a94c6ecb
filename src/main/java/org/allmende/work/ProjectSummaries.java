package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's projects with their roll-ups, newest first, by keyset. */
@Component
@Transactional(readOnly = true)
public class ProjectSummaries {

    private final JdbcClient jdbc;

    ProjectSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project with what follows from its items.
     *
     * @param tasks tasks and milestones that count: neither deleted nor stopped
     * @param done how many of them are done
     */
    public record Summary(
            Project project,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            int tasks,
            int done,
            int atRisk,
            int overdue) {

        public Urgency urgency() {
            if (overdue > 0) {
                return Urgency.RED;
            }
            if (atRisk > 0) {
                return Urgency.YELLOW;
            }
            if (tasks > 0 && done == tasks) {
                return Urgency.CLOSED;
            }
            return end == null ? Urgency.GREY : Urgency.GREEN;
        }
    }

    /**
     * @param after id of the last project of the page before, or null
     * @param size 1 to 200
     */
    public Slice<Summary> page(
            Viewer viewer, @Nullable ProjectId after, int size, LocalDate today) {
        List<Summary> rows =
                jdbc.sql(
                                select(
                                        (after == null ? "" : "and p.id < :after ")
                                                + "order by p.id desc limit :size"))
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .param("today", today)
                        .param("after", after == null ? null : after.value())
                        .param("size", size + 1)
                        .query(ProjectSummaries::read)
                        .list();
        return Slice.of(rows, size, summary -> summary.project().id().toString());
    }

    /**
     * @throws NotFound when it is absent or the viewer is no member of it
     */
    public Summary one(Viewer viewer, ProjectId project, LocalDate today) {
        return jdbc.sql(select("and p.id = :project"))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("today", today)
                .param("project", project.value())
                .query(ProjectSummaries::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static String select(String condition) {
        return """
        select p.*, m.role, r.*
        from project p
        join project_member m on m.project = p.id and m.person = :person
        cross join lateral (
            select min(i.start_on) as start_on, max(i.end_on) as end_on,
                   count(*) filter (where i.state <> 'STOPPED') as tasks,
                   count(*) filter (where i.state = 'DONE') as done,
                   count(*) filter (where i.state not in ('DONE', 'STOPPED') and i.warn_on <= :today and i.end_on >= :today) as at_risk,
                   count(*) filter (where i.state not in ('DONE', 'STOPPED') and i.end_on < :today) as overdue
            from item i where i.project = p.id and i.deleted_at is null and i.kind <> 'PACKAGE'
        ) r
        where p.authority = :authority and (not p.draft or m.role = 'PLANNING') and (not p.confidential or m.role <> 'VISITING')
        """
                + condition;
    }

    private static Summary read(ResultSet row, int number) throws SQLException {
        return new Summary(
                Projects.read(row, number),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getInt("tasks"),
                row.getInt("done"),
                row.getInt("at_risk"),
                row.getInt("overdue"));
    }
}

package org.allmende.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.absence.Substitutes;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody’s own tasks over all their projects, and those of whom they stand in for. */
@Component
@Transactional(readOnly = true)
public class Days {

    private static final int MOST = 300;

    /**
     * Two short index scans instead of one long one: what one answers for, and what one carries
     * out. Kept apart from the rest ({@code materialized}), or a plan made before the person is
     * known repeats them for each project.
     */
    private static final String MINE =
            """
            with mine as materialized (
                select i.id, i.project, true as responsible, i.responsible as whose from item i
                where i.responsible = any(:people) and i.authority = :authority and i.deleted_at is null and i.kind <> 'PACKAGE' and i.state not in ('DONE', 'STOPPED')
                union all
                select i.id, i.project, false, a.person from doer a join item i on i.id = a.item
                where a.person = any(:people) and i.authority = :authority and i.deleted_at is null and i.kind <> 'PACKAGE' and i.state not in ('DONE', 'STOPPED')
            )
            """;

    private static final String PRESSING =
            MINE.replace(
                    "('DONE', 'STOPPED')",
                    "('DONE', 'STOPPED') and case i.state when 'PAUSED' then i.paused_until else i.end_on end <= :today");

    /** Archived, ended and stopped projects are over; drafts are for those who plan them. */
    private static final String IN_LIVING_PROJECTS =
            """
            join project p on p.id = m.project and p.archived_at is null
            join project_member r on r.project = m.project and r.person = :person and (not p.draft or r.role = 'PLANNING')
            """;

    private final JdbcClient jdbc;
    private final Substitutes substitutes;

    Days(JdbcClient jdbc, Substitutes substitutes) {
        this.jdbc = jdbc;
        this.substitutes = substitutes;
    }

    public DayList of(Viewer viewer, LocalDate today) {
        List<Row> rows =
                jdbc.sql(
                                MINE
                                        + """
                                        select p.id as project, case when p.confidential and r.role = 'VISITING' then '' else p.title end as project_title,
                                            p.colour, p.draft, p.state as project_state, z.role,
                                            i.id, i.number, i.title, i.kind, i.state, i.paused_until, i.start_on, i.end_on, i.warn_on, i.priority, m.responsible,
                                            w.given_name || ' ' || w.family_name as instead_of,
                                            count(*) filter (where p.state <> 'ACTIVE') over () as waiting
                                        from (
                                            select id, project, bool_or(responsible) as responsible,
                                                case when not bool_or(whose = :person) then min(whose::text)::uuid end as instead_of
                                            from mine group by id, project) m
                                        join item i on i.id = m.id
                                        join zone_access z on z.zone = i.zone and z.person = :person
                                        left join person w on w.id = m.instead_of
                                        """
                                        + IN_LIVING_PROJECTS
                                        + """
                                        where p.state in ('ACTIVE', 'PLANNED', 'PAUSED')
                                        order by p.state = 'ACTIVE' desc, i.end_on nulls last, case i.priority when 'HIGH' then 0 when 'NORMAL' then 1 else 2 end, p.title, i.place
                                        limit :limit
                                        """)
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .param("people", people(viewer, today))
                        .param("limit", MOST + 1)
                        .query((row, number) ->
                                new Row(
                                        task(row),
                                        row.getString("project_state").equals("ACTIVE"),
                                        row.getInt("waiting")))
                        .list();
        List<DayTask> tasks = rows.stream().filter(Row::active).map(Row::task).toList();
        int waiting = rows.isEmpty() ? 0 : rows.getFirst().waiting();
        return DayList.of(
                tasks.subList(0, Math.min(tasks.size(), MOST)),
                waiting,
                tasks.size() > MOST,
                today);
    }

    /** Oneself, and those for whom one stands in. */
    private UUID[] people(Viewer viewer, LocalDate today) {
        return Stream.concat(
                        Stream.of(viewer.person()),
                        substitutes.representedBy(viewer, today).stream())
                .map(PersonId::value)
                .toArray(UUID[]::new);
    }

    /**
     * @param active whether its project runs, and not only is planned or pauses
     */
    private record Row(DayTask task, boolean active, int waiting) {}

    /** How much is overdue or due today, for the navigation of every page. */
    public int pressing(Viewer viewer, LocalDate today) {
        return jdbc.sql(
                        PRESSING
                                + "select count(distinct m.id) from mine m "
                                + IN_LIVING_PROJECTS
                                + "where p.state = 'ACTIVE'")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("people", new UUID[] {viewer.person().value()})
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    private static DayTask task(ResultSet row) throws SQLException {
        return new DayTask(
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("project_title"),
                Colour.valueOf(row.getString("colour")),
                row.getBoolean("draft"),
                new ItemId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                row.getString("kind").equals("MILESTONE"),
                TaskState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                Priority.valueOf(row.getString("priority")),
                row.getBoolean("responsible"),
                row.getString("instead_of"),
                // What waits for review is answered on its own page, with a remark.
                ProjectRole.valueOf(row.getString("role")).mayWork()
                        && !row.getString("state").equals("REVIEW"));
    }
}

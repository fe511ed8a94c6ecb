package org.allmende.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.Nature;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in a calendar. One query each. */
@Repository
class CalendarEntries {

    private static final int MOST = 5_000;

    private static final String COLUMNS =
            """
            i.id, i.project, case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title, i.title, i.kind, i.nature, i.state, i.start_on, i.end_on, i.file_reference,
                i.version, i.created_at, i.changed_at, i.deleted_at is not null or i.state = 'STOPPED' or p.state = 'STOPPED' and i.state <> 'DONE' as cancelled
            """;

    /**
     * Open ones, and for a while what was ended, so that calendars learn of it. Two index scans
     * each, for what one answers for and for what one carries out.
     */
    private static final String MINE =
            """
            with mine as materialized (
                select i.id from item i
                where i.responsible = :person and i.authority = :authority and i.deleted_at is null and i.kind <> 'PACKAGE' and i.state not in ('DONE', 'STOPPED')
                union
                select i.id from item i
                where i.responsible = :person and i.authority = :authority and i.kind <> 'PACKAGE'
                  and (i.deleted_at is not null or i.state in ('DONE', 'STOPPED')) and i.changed_at > :since
                union
                select i.id from doer a join item i on i.id = a.item
                where a.person = :person and i.authority = :authority and i.kind <> 'PACKAGE'
                  and (i.deleted_at is null and i.state not in ('DONE', 'STOPPED') or i.changed_at > :since)
            )
            select %s from mine
            join item i on i.id = mine.id
            join project p on p.id = i.project and p.archived_at is null and p.state in ('ACTIVE', 'PLANNED', 'PAUSED')
            join project_member m on m.project = p.id and m.person = :person and (not p.draft or m.role = 'PLANNING')
            where i.end_on is not null
            order by i.end_on desc, i.id limit :limit
            """
                    .formatted(COLUMNS);

    private static final String PROJECT =
            """
            select %s from item i join project p on p.id = i.project join project_member m on m.project = p.id and m.person = :person
            where i.project = :project and i.authority = :authority and i.kind <> 'PACKAGE' and i.end_on is not null
              and (i.deleted_at is null or i.changed_at > :since)
            order by i.end_on desc, i.id limit :limit
            """
                    .formatted(COLUMNS);

    private final JdbcClient jdbc;

    CalendarEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarEntry> mine(Viewer viewer, Instant since) {
        return jdbc.sql(MINE)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", MOST)
                .query(CalendarEntries::read)
                .list();
    }

    /**
     * @param project as the viewer sees it, which proves the right
     */
    List<CalendarEntry> of(Viewer viewer, Project project, Instant since) {
        return jdbc.sql(PROJECT)
                .param("person", viewer.person().value())
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", MOST)
                .query(CalendarEntries::read)
                .list();
    }

    private static CalendarEntry read(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                row.getObject("id", UUID.class),
                row.getObject("project", UUID.class),
                row.getString("project_title"),
                row.getString("title"),
                row.getString("kind").equals("MILESTONE"),
                Nature.valueOf(row.getString("nature")),
                TaskState.valueOf(row.getString("state")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getString("file_reference"),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("cancelled"));
    }
}

package org.allmende.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.allmende.shell.Choice;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarLinks {

    private final JdbcClient jdbc;

    CalendarLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the authority one acts for: the titles of projects elsewhere lie behind the fence. */
    List<CalendarLink> visibleTo(Viewer viewer) {
        return jdbc.sql(
                        """
                        select l.id, a.name as authority_name, p.title as project_title, l.days, l.created_at, l.last_used_on
                        from calendar_link l join authority a on a.id = l.authority left join project p on p.id = l.project
                        where l.person = :person and l.authority = :authority and l.revoked_at is null
                        order by l.created_at desc, l.id desc
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(CalendarLinks::read)
                .list();
    }

    /** Projects one could subscribe to, by title. */
    List<Choice> projects(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title from project p join project_member m on m.project = p.id and m.person = :person
                        where p.authority = :authority and p.archived_at is null and (not p.draft or m.role = 'PLANNING')
                          and m.role in ('PLANNING', 'WORKING', 'READING')
                        order by p.title, p.id limit 500
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> new Choice(row.getString("id"), row.getString("title")))
                .list();
    }

    void add(Viewer viewer, @Nullable ProjectId project, CalendarDays days, byte[] hash) {
        jdbc.sql(
                        "insert into calendar_link (person, authority, project, days, token_hash) values (:person, :authority, :project, :days, :hash)")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("project", project == null ? null : project.value())
                .param("days", days.name())
                .param("hash", hash)
                .update();
    }

    boolean revoke(Viewer viewer, UUID link) {
        return jdbc.sql(
                                "update calendar_link set revoked_at = now() where id = :id and person = :person and revoked_at is null")
                        .param("id", link)
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    private static CalendarLink read(ResultSet row, int number) throws SQLException {
        return new CalendarLink(
                row.getObject("id", UUID.class),
                row.getString("authority_name"),
                row.getString("project_title"),
                CalendarDays.valueOf(row.getString("days")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }
}

package org.allmende.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores timers. Nobody asks for those of somebody else; the database refuses it, too. */
@Repository
class Timers {

    /** Outer joins: a timer stays when its task has gone from view, only the title is missing. */
    private static final String OWN =
            """
            select k.*, case when z.person is not null and m.person is not null then i.title end as title
            from timer k
            left join item i on i.id = k.item and i.authority = k.authority and i.deleted_at is null
            left join project p on p.id = i.project
            left join project_member m on m.project = p.id and m.person = k.person and (not p.draft or m.role = 'PLANNING')
            left join zone_access z on z.zone = i.zone and z.person = k.person
            where k.person = :person and k.authority = :authority
            """;

    private final JdbcClient jdbc;

    Timers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The running one first, then what has waited longest to be booked. */
    List<Timer> of(Viewer viewer, int most) {
        return jdbc.sql(OWN + " order by k.running desc, k.id limit :most")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", most)
                .query(Timers::read)
                .list();
    }

    Optional<Timer> running(Viewer viewer) {
        return jdbc.sql(OWN + " and k.running")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(Timers::read)
                .optional();
    }

    Optional<Timer> find(Viewer viewer, TimerId id) {
        return jdbc.sql(OWN + " and k.id = :id")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .query(Timers::read)
                .optional();
    }

    void start(Viewer viewer, ProjectId project, ItemId item, Instant now) {
        jdbc.sql(
                        """
                        insert into timer (authority, person, project, item, started_at)
                        values (:authority, :person, :project, :item, :now)
                        """)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("project", project.value())
                .param("item", item.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * @param ended null when nobody has said yet until when it ran
     */
    void stop(Viewer viewer, TimerId id, @Nullable Instant ended) {
        jdbc.sql(
                        """
                        update timer set running = false, ended_at = :ended::timestamptz
                        where id = :id and person = :person and authority = :authority and ended_at is null
                        """)
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .param("id", id.value())
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** Whether it was still there. */
    boolean delete(Viewer viewer, TimerId id) {
        return jdbc.sql(
                                "delete from timer where id = :id and person = :person and authority ="
                                        + " :authority")
                        .param("id", id.value())
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .update()
                > 0;
    }

    private static Timer read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Timer(
                new ProjectId(row.getObject("project", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                new TimerId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("running"));
    }
}

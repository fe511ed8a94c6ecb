package org.allmende.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series, which are public. */
@Repository
public class Talks {

    private static final String TALK =
            "select id, title, lead, rhythm, starts_at, minutes, version from talk ";

    private final JdbcClient jdbc;

    Talks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Talk> all() {
        return jdbc.sql(TALK + "order by id").query((row, n) -> talk(row)).list();
    }

    public Talk visibleTo(@Nullable Viewer viewer, TalkId id) {
        return jdbc.sql(TALK + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> talk(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    TalkId add(TalkForm.Read read) {
        return new TalkId(
                with(
                                read,
                                jdbc.sql(
                                        "insert into talk (title, lead, rhythm, starts_at, minutes) values (:title, :lead, :rhythm, :startsAt, :minutes) returning id"))
                        .query(UUID.class)
                        .single());
    }

    /** False where somebody was faster. */
    boolean change(Viewer viewer, TalkId id, TalkForm.Read read, String version) {
        return with(
                                read,
                                jdbc.sql(
                                        """
                                        update talk set title = :title, lead = :lead, rhythm = :rhythm, starts_at = :startsAt, minutes = :minutes, version = version + 1
                                        where id = :id and version::text = :version
                                        """))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec with(
            TalkForm.Read read, JdbcClient.StatementSpec statement) {
        return statement
                .param("title", read.title())
                .param("lead", read.lead())
                .param("rhythm", read.rule())
                .param("startsAt", read.startsAt())
                .param("minutes", read.minutes());
    }

    private static Talk talk(ResultSet row) throws SQLException {
        return new Talk(
                new TalkId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("lead"),
                row.getString("rhythm"),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("minutes"),
                row.getInt("version"));
    }
}

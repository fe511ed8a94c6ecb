package org.allmende.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody of an authority may know who is away and who stands in. */
@Repository
class Absences {

    private static final String SELECT =
            "select id, person, from_on, until_on, substitute, mail_paused from absence where authority = :authority ";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not over on that day, by their beginning. */
    List<Absence> from(Viewer viewer, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + "and withdrawn_at is null and until_on >= :day order by from_on, until_on, id limit 2000")
                .param("authority", viewer.authority().value())
                .param("day", day)
                .query(Absences::read)
                .list();
    }

    /** Those of one day. */
    List<Absence> on(Viewer viewer, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + "and withdrawn_at is null and until_on >= :day and from_on <= :day order by id")
                .param("authority", viewer.authority().value())
                .param("day", day)
                .query(Absences::read)
                .list();
    }

    /** Also one that was taken back. */
    Optional<Absence> visibleTo(Viewer viewer, UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("authority", viewer.authority().value())
                .param("id", id)
                .query(Absences::read)
                .optional();
    }

    /**
     * @throws Refused when the person is away already at that time
     */
    void add(Viewer viewer, Absence absence) {
        refusingTwice(() ->
                jdbc.sql(
                                """
                                insert into absence (authority, id, person, from_on, until_on, substitute, mail_paused, set_by)
                                values (:authority, :id, :person, :from, :until, :substitute, :paused, :by)
                                """)
                        .param("authority", viewer.authority().value())
                        .param("id", absence.id())
                        .param("person", absence.person().value())
                        .param("from", absence.from())
                        .param("until", absence.until())
                        .param("substitute", value(absence.substitute()))
                        .param("paused", absence.mailPaused())
                        .param("by", viewer.person().value())
                        .update());
    }

    /**
     * @throws NotFound when it is absent or was taken back already
     */
    void withdraw(Viewer viewer, UUID id) {
        int changed =
                jdbc.sql(
                                "update absence set withdrawn_at = now(), withdrawn_by = :by where id = :id and authority = :authority and withdrawn_at is null")
                        .param("by", viewer.person().value())
                        .param("id", id)
                        .param("authority", viewer.authority().value())
                        .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    void restore(Viewer viewer, UUID id) {
        refusingTwice(() ->
                jdbc.sql(
                                "update absence set withdrawn_at = null, withdrawn_by = null where id = :id and authority = :authority")
                        .param("id", id)
                        .param("authority", viewer.authority().value())
                        .update());
    }

    private static void refusingTwice(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException twice) {
            throw new Refused(Problem.at("from", "absence.problem.twice"));
        }
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        UUID substitute = row.getObject("substitute", UUID.class);
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                substitute == null ? null : new PersonId(substitute),
                row.getBoolean("mail_paused"));
    }
}

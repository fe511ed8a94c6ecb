package org.allmende.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authorities decided; nothing is given before somebody has agreed. */
@Repository
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest decision of the viewer's authority. */
    Optional<Consent> newest(Viewer viewer) {
        return jdbc.sql(
                        """
                        select d.gives, d.decided_at, p.given_name || ' ' || p.family_name as name
                        from evidence_decision d join person p on p.id = d.decided_by
                        where d.authority = :authority order by d.id desc limit 1
                        """)
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Consent(
                                row.getBoolean("gives"),
                                row.getString("name"),
                                row.getTimestamp("decided_at").toInstant()))
                .optional();
    }

    void add(Viewer viewer, boolean gives) {
        jdbc.sql(
                        """
                        insert into evidence_decision (authority, gives, decided_by, decided_at)
                        values (:authority, :gives, :person, :now)
                        """)
                .param("authority", viewer.authority().value())
                .param("gives", gives)
                .param("person", viewer.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}

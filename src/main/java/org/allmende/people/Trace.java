package org.allmende.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who changed what about an authority and its people, in the transaction of the change. */
@Component
class Trace {

    private final JdbcClient jdbc;

    Trace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes one change.
     *
     * @param what key of the kind of change, as {@code member.group}
     * @param subject whom or what it concerns
     */
    void note(Viewer viewer, String what, String subject, String from, String to) {
        jdbc.sql(
                        """
                        insert into people_history (authority, actor, what, subject, old_value, new_value)
                        values (:authority, :actor, :what, :subject, :from, :to)
                        """)
                .param("authority", viewer.authority().value())
                .param("actor", viewer.person().value())
                .param("what", what)
                .param("subject", subject)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** The last changes, newest first. */
    List<TraceEntry> latest(Viewer viewer, int most) {
        return jdbc.sql(
                        """
                        select h.at, concat(p.given_name, ' ', p.family_name) as actor, h.what, h.subject, h.old_value, h.new_value
                        from people_history h left join person p on p.id = h.actor
                        where h.authority = :authority
                        order by h.at desc, h.id desc limit :most
                        """)
                .param("authority", viewer.authority().value())
                .param("most", most)
                .query((row, n) ->
                        new TraceEntry(
                                at(row.getObject("at", OffsetDateTime.class)),
                                row.getString("actor").strip(),
                                row.getString("what"),
                                row.getString("subject"),
                                row.getString("old_value"),
                                row.getString("new_value")))
                .list();
    }

    private static Instant at(OffsetDateTime time) {
        return time.toInstant();
    }
}

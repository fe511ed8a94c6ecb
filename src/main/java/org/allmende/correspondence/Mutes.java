package org.allmende.correspondence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By whom the viewer does not want to be asked any more. */
@Repository
class Mutes {

    private final JdbcClient jdbc;

    Mutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MutedPerson> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select m.muted, m.muted_name from conversation_mute m
                        where m.person = :person and m.authority = :authority order by m.muted_name collate "de-x-icu", m.muted
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new MutedPerson(
                                new PersonId(row.getObject("muted", UUID.class)),
                                row.getString("muted_name")))
                .list();
    }

    void add(Viewer viewer, Side other, Instant at) {
        jdbc.sql(
                        """
                        insert into conversation_mute (authority, person, muted, muted_name, muted_at)
                        values (:authority, :person, :muted, :name, :at) on conflict do nothing
                        """)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("muted", other.person().value())
                .param("name", other.full())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean remove(Viewer viewer, PersonId other) {
        return jdbc.sql(
                                "delete from conversation_mute where person = :person and authority = :authority and muted = :muted")
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .param("muted", other.value())
                        .update()
                > 0;
    }
}

package org.allmende.people;

import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How somebody leaves by themselves. */
@Component
public class Departure {

    private final Memberships memberships;
    private final JdbcClient jdbc;

    Departure(Memberships memberships, JdbcClient jdbc) {
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    /**
     * Ends the viewer's membership. Who belongs to no authority any more is forgotten: no name, no
     * address, no password.
     *
     * @return whether the account is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leave(Viewer viewer) {
        memberships.end(viewer, viewer.person());
        return jdbc.sql(
                                """
                                update person
                                set given_name = 'Ehemaliges', family_name = 'Mitglied', password = null, email = 'ausgetreten-' || id || '@allmende.invalid'
                                where id = :person and not operator
                                  and not exists (select from membership m where m.person = :person and m.ended_at is null)
                                """)
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }
}

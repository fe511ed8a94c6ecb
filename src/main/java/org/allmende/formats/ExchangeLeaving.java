package org.allmende.formats;

import org.allmende.community.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who leaves the community offers nothing any more and answers nothing. Whom that is, and that it is
 * them, knows the fence. Who leaves the authority is seen to by the database.
 */
@Component
class ExchangeLeaving {

    private final JdbcClient jdbc;

    ExchangeLeaving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MemberLeft left) {
        jdbc.sql("select leave_exchange(:removing)")
                .param("removing", left.choice() == MemberLeft.Legacy.REMOVE)
                .query(row -> {});
    }
}

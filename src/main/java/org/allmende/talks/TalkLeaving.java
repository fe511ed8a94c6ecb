package org.allmende.talks;

import org.allmende.community.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who leaves the community has no votes any more, and nobody knows what they brought in or asked.
 * What others answered stays, and so do sums.
 */
@Component
class TalkLeaving {

    private final JdbcClient jdbc;

    TalkLeaving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MemberLeft left) {
        jdbc.sql("select leave_talks(:removing)")
                .param("removing", left.choice() == MemberLeft.Legacy.REMOVE)
                .query(row -> {});
    }
}

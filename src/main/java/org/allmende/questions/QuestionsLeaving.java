package org.allmende.questions;

import org.allmende.community.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who leaves the community: what they wrote loses their name, or goes where others do not build on
 * it. Whom that is knows the fence. Who leaves the authority is seen to by the database.
 */
@Component
class QuestionsLeaving {

    private final JdbcClient jdbc;

    QuestionsLeaving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MemberLeft left) {
        jdbc.sql("select leave_questions(:removing)")
                .param("removing", left.choice() == MemberLeft.Legacy.REMOVE)
                .query(row -> {});
    }
}

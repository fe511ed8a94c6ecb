package org.allmende.questions;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to hear of a question. Nobody sees who that is but they themselves. */
@Repository
class Followers {

    /** Somebody to tell, and where. */
    record Follower(AuthorityId house, PersonId person) {}

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean includes(Viewer viewer, QuestionId question) {
        return jdbc.sql("select exists (select from question_follower where question = :question)")
                .param("question", question.value())
                .query(Boolean.class)
                .single();
    }

    void add(Viewer viewer, QuestionId question) {
        jdbc.sql(
                        """
                        insert into question_follower (authority, question, person) values (:authority, :question, :person)
                        on conflict do nothing
                        """)
                .param("authority", viewer.authority().value())
                .param("question", question.value())
                .param("person", viewer.person().value())
                .update();
    }

    void remove(Viewer viewer, QuestionId question) {
        jdbc.sql("delete from question_follower where question = :question and person = :person")
                .param("question", question.value())
                .param("person", viewer.person().value())
                .update();
    }

    /** All but the viewer. */
    List<Follower> toTell(Viewer viewer, QuestionId question) {
        return jdbc.sql("select authority, person from question_followers(:question)")
                .param("question", question.value())
                .query((row, n) ->
                        new Follower(
                                new AuthorityId(row.getObject("authority", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class))))
                .list();
    }
}

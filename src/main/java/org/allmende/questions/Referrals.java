package org.allmende.questions;

import java.sql.Timestamp;
import java.time.Instant;
import org.allmende.contacts.Contact;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked whether they have done it already. */
@Repository
class Referrals {

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands the question to somebody.
     *
     * @param since the beginning of the week that counts
     * @param most how many a week for each of them
     * @return false for who was asked too much, or about this already
     */
    boolean refer(
            Viewer viewer,
            QuestionId question,
            Contact contact,
            Instant moment,
            Instant since,
            int most) {
        return jdbc.sql(
                        "select refer_question(:question, :person, :authority, :moment, :since, :most)")
                .param("question", question.value())
                .param("person", contact.person().value())
                .param("authority", contact.authorityId().value())
                .param("moment", Timestamp.from(moment))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    /** How many have been asked about it. */
    int of(Viewer viewer, QuestionId question) {
        return jdbc.sql("select count(*) from question_referral where question = :question")
                .param("question", question.value())
                .query(Integer.class)
                .single();
    }
}

package org.allmende.questions;

import java.sql.Timestamp;
import java.time.Instant;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked whether they have done it already, and who said no. */
@Repository
class Referrals {

    /** Somebody who may be asked. */
    record Candidate(AuthorityId house, PersonId person) {}

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands the question to somebody.
     *
     * @param since the beginning of the week that counts
     * @param most how many a week for each of them
     * @return false for who was asked too much, or about this already, or wants no questions
     */
    boolean refer(
            Viewer viewer,
            QuestionId question,
            Candidate candidate,
            Instant moment,
            Instant since,
            int most) {
        return jdbc.sql(
                        "select refer_question(:question, :person, :authority, :moment, :since, :most)")
                .param("question", question.value())
                .param("person", candidate.person().value())
                .param("authority", candidate.house().value())
                .param("moment", Timestamp.from(moment))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    Referral of(Viewer viewer, QuestionId question) {
        return jdbc.sql(
                        """
                        select count(*) filter (where r.person <> :person) asked, bool_or(r.person = :person) is true mine
                        from question_referral r where r.question = :question and not r.declined
                        """)
                .param("question", question.value())
                .param("person", viewer.person().value())
                .query((row, n) -> new Referral(row.getInt("asked"), row.getBoolean("mine")))
                .single();
    }

    /** Whether the viewer had been asked. */
    boolean decline(Viewer viewer, QuestionId question) {
        return jdbc.sql(
                                "update question_referral set declined = true where question = :question and person = :person")
                        .param("question", question.value())
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    /** Whether the viewer wants no questions at all. */
    boolean refused(Viewer viewer) {
        return jdbc.sql("select exists (select from question_refusal)")
                .query(Boolean.class)
                .single();
    }

    void refuse(Viewer viewer, boolean all) {
        jdbc.sql(
                        all
                                ? "insert into question_refusal (authority, person) values (:authority, :person) on conflict do nothing"
                                : "delete from question_refusal where authority = :authority and person = :person")
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .update();
    }
}

package org.allmende.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.community.ContributionState;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers with their votes, of which the database tells how many there are and not whose. */
@Repository
class Answers {

    private static final int MOST = 200;

    private static final String SELECT =
            """
            select n.*, case when (select in_questions()) then n.name end author, a.name house, coalesce(s.state, 'VISIBLE') standing, coalesce(c.votes, 0) votes, q.accepted = n.id is true accepted,
                exists (select from answer_vote v where v.answer = n.id and v.authority = asking_authority()) voted,
                (n.person = asking_person() and n.authority = asking_authority()) is true own
            from answer n join question q on q.id = n.question join authority a on a.id = n.authority
            left join contribution_standing s on s.kind = 'answer' and s.id = n.id
            left join answer_votes(array(select i.id from answer i where i.question = :question)) c on c.answer = n.id
            where n.question = :question
            """;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that helped first, then by votes. */
    List<Answer> of(@Nullable Viewer viewer, QuestionId question) {
        return jdbc.sql(
                        SELECT
                                + "order by accepted desc, votes desc, n.answered_at, n.id limit :most")
                .param("question", question.value())
                .param("most", MOST)
                .query(Answers::read)
                .list();
    }

    Optional<Answer> find(Viewer viewer, QuestionId question, AnswerId id) {
        return jdbc.sql(SELECT + "and n.id = :id")
                .param("question", question.value())
                .param("id", id.value())
                .query(Answers::read)
                .optional();
    }

    void add(Viewer viewer, QuestionId question, AnswerId id, String words, Instant now) {
        jdbc.sql(
                        """
                        insert into answer (id, authority, person, name, question, words, answered_at)
                        select :id, :authority, p.id, concat_ws(' ', p.given_name, p.family_name), :question, :words, :now
                        from person p where p.id = :person
                        """)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("question", question.value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether it was still the version that was read. */
    boolean change(Viewer viewer, AnswerId id, String words, int version) {
        return jdbc.sql(
                                """
                                update answer set words = :words, version = version + 1
                                where id = :id and version = :version and person = :person
                                """)
                        .param("id", id.value())
                        .param("words", words)
                        .param("version", version)
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    void remove(Viewer viewer, AnswerId id) {
        jdbc.sql("delete from answer where id = :id and person = :person")
                .param("id", id.value())
                .param("person", viewer.person().value())
                .update();
    }

    /** Which question an answer belongs to, as far as the viewer sees it. */
    Optional<QuestionId> question(Viewer viewer, AnswerId id) {
        return jdbc.sql("select question from answer where id = :id")
                .param("id", id.value())
                .query((row, n) -> new QuestionId(row.getObject("question", UUID.class)))
                .optional();
    }

    /** The voice of the viewer's administration, given or taken back. */
    void toggle(Viewer viewer, AnswerId id) {
        int gone =
                jdbc.sql("delete from answer_vote where answer = :id and authority = :authority")
                        .param("id", id.value())
                        .param("authority", viewer.authority().value())
                        .update();
        if (gone == 0) {
            jdbc.sql(
                            """
                            insert into answer_vote (authority, answer, person) values (:authority, :id, :person)
                            on conflict (answer, authority) do nothing
                            """)
                    .param("authority", viewer.authority().value())
                    .param("id", id.value())
                    .param("person", viewer.person().value())
                    .update();
        }
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Answer(
                new AnswerId(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                new AuthorityId(row.getObject("authority", UUID.class)),
                row.getString("author"),
                row.getString("house"),
                row.getString("words"),
                row.getTimestamp("answered_at").toInstant(),
                row.getLong("votes"),
                row.getBoolean("voted"),
                row.getBoolean("accepted"),
                row.getBoolean("own"),
                ContributionState.valueOf(row.getString("standing")),
                row.getInt("version"));
    }
}

package org.allmende.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.community.ContributionState;
import org.allmende.library.TemplateId;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sees what is for verified administrations, for everybody, or hidden: so says the fence. */
@Repository
class AskedQuestions {

    /** So many earlier ones are compared with what is typed. */
    private static final int MOST_COMPARED = 300;

    private static final String SELECT =
            """
            select q.*, case when (select in_questions()) then q.name end author, a.name house, coalesce(s.state, 'VISIBLE') standing, t.slug, v.title template_title,
                (q.person = asking_person() and q.authority = asking_authority()) is true own,
                (select count(*) from answer n where n.question = q.id) answers
            from question q join authority a on a.id = q.authority left join contribution_standing s on s.kind = 'question' and s.id = q.id
            left join template t on t.id = q.template left join template_version v on v.id = t.newest
            """;

    /** A question with the stems by which it is found. */
    record Row(AskedQuestion question, List<String> terms) {}

    private final JdbcClient jdbc;

    AskedQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those last spoken of first. */
    List<AskedQuestion> page(@Nullable Viewer viewer, QuestionFilter filter, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (s.state is null or s.state = 'VISIBLE' or q.person = asking_person())
                                    and (:tag = '' or q.tags @> array[:tag]::text[])
                                    and (:template = '' or t.slug = :template)
                                    and case :part
                                        when 'OPEN' then q.accepted is null
                                        when 'MINE' then q.person = asking_person() and q.authority = asking_authority()
                                            or exists (select from question_follower f where f.question = q.id)
                                        when 'REFERRED' then exists (select from question_referral r where r.question = q.id and r.person = asking_person())
                                        else true end
                                order by q.last_at desc, q.id desc limit :most offset :before
                                """)
                .param("tag", filter.tag())
                .param("template", filter.template())
                .param("part", filter.part().name())
                .param("most", most)
                .param("before", (filter.page() - 1) * (most - 1))
                .query(AskedQuestions::read)
                .list();
    }

    /** About these templates, those first that wait for an answer. */
    List<AskedQuestion> about(Viewer viewer, Collection<TemplateId> templates, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                where q.template = any (:templates) and s.state = 'VISIBLE'
                                order by exists (select from answer n where n.question = q.id), q.last_at desc, q.id desc limit :most
                                """)
                .param("templates", templates.stream().map(TemplateId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(AskedQuestions::read)
                .list();
    }

    /** Those that share a word with what was typed, the newest first. */
    List<Row> sharing(@Nullable Viewer viewer, Collection<String> terms) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (s.state is null or s.state = 'VISIBLE') and q.terms && :terms::text[]
                                order by q.last_at desc, q.id desc limit :most
                                """)
                .param("terms", terms.toArray(String[]::new))
                .param("most", MOST_COMPARED)
                .query((row, n) -> new Row(read(row, n), texts(row, "terms")))
                .list();
    }

    Optional<AskedQuestion> find(@Nullable Viewer viewer, QuestionId id) {
        return jdbc.sql(SELECT + "where q.id = :id")
                .param("id", id.value())
                .query(AskedQuestions::read)
                .optional();
    }

    /** With the name of the viewer as it is now. */
    void add(
            Viewer viewer,
            QuestionId id,
            QuestionForm.Read read,
            SimilarQuestions.Terms terms,
            @Nullable TemplateId template,
            @Nullable TemplateTask task,
            Instant now) {
        jdbc.sql(
                        """
                        insert into question (id, authority, person, name, title, about, tags, terms, read_as, template, item, item_title, for_all, asked_at, last_at)
                        select :id, :authority, p.id, concat_ws(' ', p.given_name, p.family_name), :title, :about, :tags, :terms, :words,
                            :template, :item, :item_title, :for_all, :now, :now
                        from person p where p.id = :person
                        """)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("title", read.title())
                .param("about", read.about())
                .param("tags", read.tags().toArray(String[]::new))
                .param("terms", terms.found().toArray(String[]::new))
                .param("words", terms.words())
                .param("template", template == null ? null : template.value())
                .param("item", task == null ? null : task.key())
                .param("item_title", task == null ? "" : task.title())
                .param("for_all", read.forAll())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether it was still the version that was read. */
    boolean change(
            Viewer viewer,
            QuestionId id,
            QuestionForm.Read read,
            SimilarQuestions.Terms terms,
            int version) {
        return jdbc.sql(
                                """
                                update question set title = :title, about = :about, tags = :tags, terms = :terms, read_as = :words, for_all = :for_all, version = version + 1
                                where id = :id and version = :version and person = :person
                                """)
                        .param("id", id.value())
                        .param("title", read.title())
                        .param("about", read.about())
                        .param("tags", read.tags().toArray(String[]::new))
                        .param("terms", terms.found().toArray(String[]::new))
                        .param("words", terms.words())
                        .param("for_all", read.forAll())
                        .param("version", version)
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    /** This answer helped, or none of them. */
    void accept(Viewer viewer, QuestionId id, @Nullable AnswerId answer) {
        jdbc.sql("update question set accepted = :answer where id = :id and person = :person")
                .param("id", id.value())
                .param("answer", answer == null ? null : answer.value())
                .param("person", viewer.person().value())
                .update();
    }

    /** Whether nobody had answered it. */
    boolean withdraw(Viewer viewer, QuestionId id) {
        return jdbc.sql("select withdraw_question(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Words that questions are tagged with, the most frequent first. */
    List<String> tags(@Nullable Viewer viewer, int most) {
        return jdbc.sql(
                        """
                        select tag from question q, unnest(q.tags) tag group by tag
                        order by count(*) desc, tag collate "de-x-icu" limit :most
                        """)
                .param("most", most)
                .query((row, n) -> row.getString("tag"))
                .list();
    }

    private static AskedQuestion read(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID accepted = row.getObject("accepted", UUID.class);
        String slug = row.getString("slug");
        return new AskedQuestion(
                new QuestionId(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                new AuthorityId(row.getObject("authority", UUID.class)),
                row.getString("author"),
                row.getString("house"),
                row.getString("title"),
                row.getString("about"),
                texts(row, "tags"),
                slug == null
                        ? null
                        : new AskedQuestion.At(
                                slug, row.getString("template_title"), row.getString("item_title")),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("for_all"),
                accepted == null ? null : new AnswerId(accepted),
                row.getInt("answers"),
                row.getBoolean("own"),
                ContributionState.valueOf(row.getString("standing")),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

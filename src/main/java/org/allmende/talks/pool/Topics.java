package org.allmende.talks.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.AuthorityCard;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.shared.NotFound;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The topics of the pool. Whom the fence shows them stands in the migration. */
@Repository
class Topics {

    /** Of {@code talk_topic t join authority a}; {@link #topic} reads them. */
    static final String COLUMNS =
            """
            t.id, t.authority, a.name, a.kind, a.inhabitants, a.land, t.question, t.about, t.occasion, t.deadline_on, t.aim, t.audience,
            t.reference, t.offer, t.confidentiality, t.wish, t.state, t.reason, t.merged_into, t.submitted_at, t.version
            """;

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as the viewer, or a visitor, may see it. */
    Topic visibleTo(@Nullable Viewer viewer, TopicId id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from talk_topic t join authority a on a.id = t.authority where t.id = :id")
                .param("id", id.value())
                .query(Topics::topic)
                .optional()
                .orElseThrow(NotFound::new);
    }

    TopicId add(Viewer viewer, TopicForm.Read read, Instant now) {
        UUID id =
                with(
                                read,
                                jdbc.sql(
                                        """
                                        insert into talk_topic (authority, question, about, occasion, deadline_on, aim, audience, reference, offer, confidentiality, wish, submitted_at)
                                        values (:authority, :question, :about, :occasion, :deadline, :aim, :audience, :reference, :offer, :confidentiality, :wish, :now)
                                        returning id
                                        """))
                        .param("authority", viewer.authority().value())
                        .param("now", Timestamp.from(now))
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        "insert into talk_topic_source (authority, topic, person, contact) values (:authority, :topic, :person, :contact)")
                .param("authority", viewer.authority().value())
                .param("topic", id)
                .param("person", viewer.person().value())
                .param("contact", read.contact())
                .update();
        return new TopicId(id);
    }

    /** False where somebody was faster. */
    boolean reword(Viewer viewer, Topic topic, TopicForm.Read read, String version) {
        int changed =
                with(
                                read,
                                jdbc.sql(
                                        """
                                        update talk_topic set question = :question, about = :about, occasion = :occasion, deadline_on = :deadline, aim = :aim,
                                            audience = :audience, reference = :reference, offer = :offer, confidentiality = :confidentiality, wish = :wish, version = version + 1
                                        where id = :id and authority = :authority and version::text = :version
                                        """))
                        .param("id", topic.id().value())
                        .param("authority", viewer.authority().value())
                        .param("version", version)
                        .update();
        jdbc.sql("update talk_topic_source set contact = :contact where topic = :topic")
                .param("contact", read.contact())
                .param("topic", topic.id().value())
                .update();
        return changed > 0;
    }

    /** A step of its way, and the line that tells of it. */
    void bring(Viewer viewer, Topic topic, TopicStep step) {
        jdbc.sql(
                        """
                        update talk_topic set state = :state, reason = :reason, merged_into = :into,
                            voting_since = case when :state = 'VOTING' then :today else voting_since end,
                            weak_rounds = case when :state = 'VOTING' then 0 else weak_rounds end
                        where id = :id
                        """)
                .param("state", step.state().name())
                .param("reason", step.reason())
                .param("into", step.into() == null ? null : step.into().value())
                .param("today", step.at().atZone(ZoneOffset.UTC).toLocalDate())
                .param("id", topic.id().value())
                .update();
        jdbc.sql(
                        "insert into talk_topic_step (topic, at, state, reason) values (:topic, :at, :state, :reason)")
                .param("topic", topic.id().value())
                .param("at", Timestamp.from(step.at()))
                .param("state", step.state().name())
                .param("reason", step.reason())
                .update();
    }

    /** The way so far, the latest first. */
    List<TopicStep> steps(@Nullable Viewer viewer, TopicId id) {
        return jdbc.sql(
                        "select at, state, reason from talk_topic_step where topic = :topic order by at desc, id desc limit 50")
                .param("topic", id.value())
                .query((row, n) ->
                        new TopicStep(
                                row.getTimestamp("at").toInstant(),
                                TopicState.valueOf(row.getString("state")),
                                row.getString("reason"),
                                null))
                .list();
    }

    /** Where news of it go; empty for whom that does not concern. */
    Optional<String> contact(Viewer viewer, TopicId id) {
        return jdbc.sql("select contact::text from talk_topic_source where topic = :topic")
                .param("topic", id.value())
                .query(String.class)
                .optional();
    }

    boolean isBroughtBy(Viewer viewer, TopicId id) {
        return jdbc.sql(
                        "select exists (select from talk_topic_source where topic = :topic and person = :person)")
                .param("topic", id.value())
                .param("person", viewer.person().value())
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec with(
            TopicForm.Read read, JdbcClient.StatementSpec statement) {
        return statement
                .param("question", read.question())
                .param("about", read.about())
                .param("occasion", read.occasion() == null ? null : read.occasion().name())
                .param("deadline", read.deadline())
                .param("aim", read.aim().name())
                .param("audience", read.audience())
                .param("reference", read.reference())
                .param("offer", read.offer().name())
                .param("confidentiality", read.confidentiality().name())
                .param("wish", read.wish());
    }

    static Topic topic(ResultSet row, int number) throws SQLException {
        var from =
                new AuthorityCard(
                        new AuthorityId(row.getObject("authority", UUID.class)),
                        row.getString("name"),
                        AuthorityKind.valueOf(row.getString("kind")),
                        row.getObject("inhabitants", Integer.class),
                        Land.valueOf(row.getString("land")));
        String occasion = row.getString("occasion");
        UUID merged = row.getObject("merged_into", UUID.class);
        return new Topic(
                new TopicId(row.getObject("id", UUID.class)),
                from,
                row.getString("question"),
                row.getString("about"),
                occasion == null ? null : TopicOccasion.valueOf(occasion),
                row.getObject("deadline_on", LocalDate.class),
                TopicAim.valueOf(row.getString("aim")),
                row.getString("audience"),
                row.getString("reference"),
                TopicOffer.valueOf(row.getString("offer")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getString("wish"),
                TopicState.valueOf(row.getString("state")),
                row.getString("reason"),
                merged == null ? null : new TopicId(merged),
                row.getTimestamp("submitted_at").toInstant(),
                row.getInt("version"));
    }
}

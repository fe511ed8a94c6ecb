package org.allmende.talks.pool;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people of verified administrations say about a topic. */
@Component
public class TopicDiscussion {

    public static final int LONGEST = 2000;

    /** The latest; a discussion that is longer belongs into a session. */
    private static final int SHOWN = 200;

    /** Against floods: so much of one person within ten minutes. */
    private static final int MOST = 10;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Topics topics;
    private final TalkNetwork network;
    private final TalkModeration moderation;
    private final Clock clock;

    TopicDiscussion(
            JdbcClient jdbc,
            Topics topics,
            TalkNetwork network,
            TalkModeration moderation,
            Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.network = network;
        this.moderation = moderation;
        this.clock = clock;
    }

    /** Empty for visitors: the fence shows it to the network only. */
    List<Remark> of(@Nullable Viewer viewer, TopicId topic) {
        return jdbc.sql(
                        """
                        select r.id, r.name, a.name authority, r.words, r.at, r.person = asking_person() mine
                        from talk_remark r join authority a on a.id = r.authority
                        where r.topic = :topic and r.removed_at is null order by r.at desc limit :most
                        """)
                .param("topic", topic.value())
                .param("most", SHOWN)
                .query((row, n) ->
                        new Remark(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("authority"),
                                row.getString("words"),
                                row.getTimestamp("at").toInstant(),
                                row.getBoolean("mine")))
                .list()
                .reversed();
    }

    @Transactional
    public void add(Viewer viewer, TopicId id, String typed) {
        Topic topic = topics.visibleTo(viewer, id);
        network.require(viewer);
        var problems = new Problems();
        String words = problems.required("words", typed, LONGEST);
        problems.refuseIfAny();
        Instant now = clock.instant();
        if (said(viewer, now.minus(WITHIN)) >= MOST) {
            throw new Refused("talks.remark.many");
        }
        jdbc.sql(
                        """
                        insert into talk_remark (authority, topic, person, name, words, at)
                        select :authority, :topic, p.id, p.given_name || ' ' || p.family_name, :words, :now from person p where p.id = :person
                        """)
                .param("authority", viewer.authority().value())
                .param("topic", topic.id().value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("person", viewer.person().value())
                .update();
    }

    /** One's own, and the moderation any. */
    @Transactional
    public void remove(Viewer viewer, TopicId topic, UUID remark) {
        topics.visibleTo(viewer, topic);
        int gone =
                jdbc.sql(
                                """
                                update talk_remark set removed_at = :now
                                where id = :id and topic = :topic and removed_at is null and (person = :person or :moderates)
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", remark)
                        .param("topic", topic.value())
                        .param("person", viewer.person().value())
                        .param("moderates", moderation.moderates(viewer))
                        .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private int said(Viewer viewer, Instant since) {
        return jdbc.sql("select count(*) from talk_remark where person = :person and at > :since")
                .param("person", viewer.person().value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}

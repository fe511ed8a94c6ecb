package org.allmende.talks.pool;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Markdown;
import org.allmende.shell.Problems;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people of verified administrations say about a topic, under the house rules. */
@Component
public class TopicDiscussion {

    public static final int LONGEST = 2000;

    /** The latest; a discussion that is longer belongs into a session. */
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Topics topics;
    private final TalkNetwork network;
    private final ContributionDoor door;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TopicDiscussion(
            JdbcClient jdbc,
            Topics topics,
            TalkNetwork network,
            ContributionDoor door,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.network = network;
        this.door = door;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty for visitors: the fence shows it to the network only. */
    List<Remark> of(@Nullable Viewer viewer, TopicId topic) {
        return jdbc.sql(
                        """
                        select r.id, s.author_name, s.house, s.state, r.words, r.at, r.person = asking_person() mine
                        from talk_remark r join contribution_standing s on s.kind = 'remark' and s.id = r.id
                        where r.topic = :topic order by r.at desc, r.id desc limit :most
                        """)
                .param("topic", topic.value())
                .param("most", SHOWN)
                .query((row, n) ->
                        new Remark(
                                row.getObject("id", UUID.class),
                                row.getString("author_name"),
                                row.getString("house"),
                                row.getString("words"),
                                row.getTimestamp("at").toInstant(),
                                ContributionState.valueOf(row.getString("state")),
                                row.getBoolean("mine")))
                .list()
                .reversed();
    }

    /**
     * @return whether others read it at once
     */
    public ContributionState add(Viewer viewer, TopicId id, String typed) {
        Topic topic =
                requireNonNull(
                        transaction.execute(status -> {
                            Topic seen = topics.visibleTo(viewer, id);
                            network.require(viewer);
                            return seen;
                        }));
        var problems = new Problems();
        String words = problems.required("words", typed, LONGEST);
        problems.refuseIfAny();
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    UUID remark = insert(viewer, topic, words);
                    return door.enter(
                            viewer,
                            new Contribution(
                                    Remark.key(remark),
                                    topic.question(),
                                    Markdown.words(words),
                                    topic.path() + "#b-" + remark));
                }));
    }

    /** The viewer takes back what they wrote. */
    @Transactional
    public void remove(Viewer viewer, TopicId topic, UUID remark) {
        topics.visibleTo(viewer, topic);
        int gone =
                jdbc.sql(
                                "delete from talk_remark where id = :id and topic = :topic and person = :person")
                        .param("id", remark)
                        .param("topic", topic.value())
                        .param("person", viewer.person().value())
                        .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private UUID insert(Viewer viewer, Topic topic, String words) {
        UUID id = TimeOrderedId.next();
        jdbc.sql(
                        "insert into talk_remark (id, authority, topic, person, words, at) values (:id, :authority, :topic, :person, :words, :now)")
                .param("id", id)
                .param("authority", viewer.authority().value())
                .param("topic", topic.id().value())
                .param("person", viewer.person().value())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }
}

package org.allmende.talks.pool;

import java.util.List;
import java.util.UUID;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All rounds, and what the counted ones came to. */
@Component
@Transactional(readOnly = true)
public class RoundReading {

    private final JdbcClient jdbc;
    private final VotingRounds rounds;
    private final TalkModeration moderation;

    RoundReading(JdbcClient jdbc, VotingRounds rounds, TalkModeration moderation) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.moderation = moderation;
    }

    public RoundsPage page(@Nullable Viewer viewer) {
        return new RoundsPage(rounds.all(), results(), moderation.moderates(viewer));
    }

    /** Eight of each round: as many as a list for voting should have. */
    private List<RoundsPage.Result> results() {
        return jdbc.sql(
                        """
                        select r.round, r.topic, coalesce(t.question, '') question, r.points, r.houses, r.own
                        from talk_result r left join talk_topic t on t.id = r.topic
                        where r.place <= 8 order by r.round, r.place
                        """)
                .query((row, n) -> {
                    var topic = row.getObject("topic", UUID.class);
                    return new RoundsPage.Result(
                            new RoundId(row.getObject("round", UUID.class)),
                            new TopicId(topic),
                            row.getString("question"),
                            new BallotCount.Standing(
                                    topic,
                                    row.getInt("points"),
                                    row.getInt("houses"),
                                    row.getInt("own")));
                })
                .list();
    }
}

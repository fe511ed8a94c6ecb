package org.allmende.talks.pool;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single votes: one's own behind the fence, and all of them as pseudonyms for counting. */
@Repository
class TopicVotes {

    /** A topic that is voted on, as counting needs it. */
    record Candidate(
            UUID topic,
            UUID authority,
            String question,
            @Nullable LocalDate deadlineOn,
            Instant submittedAt,
            LocalDate votingSince,
            int weakRounds,
            String contact) {

        BallotCount.Candidate toCount() {
            return new BallotCount.Candidate(topic, deadlineOn, submittedAt);
        }
    }

    private final JdbcClient jdbc;

    TopicVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two clicks of one person at once never spend more points than there are. */
    void lock(Viewer viewer, VotingRound round) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 60))")
                .param("key", viewer.person() + " " + round.id())
                .query(row -> {});
    }

    /** What the viewer gave in this round to other topics. */
    int elsewhere(Viewer viewer, VotingRound round, TopicId topic) {
        return jdbc.sql(
                        "select coalesce(sum(points), 0) from talk_vote where round = :round and person = :person and topic <> :topic")
                .param("round", round.id().value())
                .param("person", viewer.person().value())
                .param("topic", topic.value())
                .query(Integer.class)
                .single();
    }

    /** All that the viewer gave in this round. */
    int given(Viewer viewer, VotingRound round) {
        return jdbc.sql(
                        "select coalesce(sum(points), 0) from talk_vote where round = :round and person = :person")
                .param("round", round.id().value())
                .param("person", viewer.person().value())
                .query(Integer.class)
                .single();
    }

    void put(Viewer viewer, VotingRound round, TopicId topic, int points, boolean own) {
        jdbc.sql(
                        """
                        insert into talk_vote (authority, round, topic, person, points, own)
                        values (:authority, :round, :topic, :person, :points, :own)
                        on conflict (round, person, topic) do update set points = excluded.points, authority = excluded.authority
                        """)
                .param("authority", viewer.authority().value())
                .param("round", round.id().value())
                .param("topic", topic.value())
                .param("person", viewer.person().value())
                .param("points", points)
                .param("own", own)
                .update();
    }

    void withdraw(Viewer viewer, VotingRound round, TopicId topic) {
        jdbc.sql(
                        "delete from talk_vote where round = :round and topic = :topic and person = :person")
                .param("round", round.id().value())
                .param("topic", topic.value())
                .param("person", viewer.person().value())
                .update();
    }

    /** How the round stands, or what it came to. */
    BallotCount count(VotingRound round, List<Candidate> candidates) {
        var votes =
                jdbc.sql("select voter, house, topic, points, own from talk_ballots(:round)")
                        .param("round", round.id().value())
                        .query(new SimplePropertyRowMapper<>(BallotCount.Vote.class))
                        .list();
        return BallotCount.of(
                round.id().value(), candidates.stream().map(Candidate::toCount).toList(), votes);
    }

    List<Candidate> candidates() {
        return jdbc.sql("select * from talk_candidates()")
                .query(new SimplePropertyRowMapper<>(Candidate.class))
                .list();
    }

    /** After a round: one more weak one or none, and a new state where there is one. */
    void settle(Candidate candidate, int weakRounds, @Nullable TopicStep step) {
        jdbc.sql("select settle_talk_topic(:topic, :weak, :state, :reason)")
                .param("topic", candidate.topic())
                .param("weak", weakRounds)
                .param("state", step == null ? "VOTING" : step.state().name())
                .param("reason", step == null ? "" : step.reason())
                .query(row -> {});
    }

    int forget(Instant before) {
        return jdbc.sql("select forget_talk_votes(:before)")
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }
}

package org.allmende.talks.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of voting and what they came to: public. */
@Repository
class VotingRounds {

    private static final String ROUND =
            """
            select r.id, r.opens_on, r.closes_on, r.voters, r.winner, t.question, r.reason, r.counted_at
            from talk_round r left join talk_topic t on t.id = r.winner
            """;

    private final JdbcClient jdbc;

    VotingRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VotingRound visibleTo(@Nullable Viewer viewer, RoundId id) {
        return jdbc.sql(ROUND + "where r.id = :id")
                .param("id", id.value())
                .query(VotingRounds::round)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<VotingRound> runningOn(LocalDate day) {
        return jdbc.sql(ROUND + "where :day between r.opens_on and r.closes_on")
                .param("day", day)
                .query(VotingRounds::round)
                .optional();
    }

    Optional<VotingRound> lastCounted() {
        return jdbc.sql(ROUND + "where r.counted_at is not null order by r.closes_on desc limit 1")
                .query(VotingRounds::round)
                .optional();
    }

    /** The latest first. */
    List<VotingRound> all() {
        return jdbc.sql(ROUND + "order by r.opens_on desc limit 60")
                .query(VotingRounds::round)
                .list();
    }

    /** Over, and nobody has counted yet. */
    List<VotingRound> dueOn(LocalDate day) {
        return jdbc.sql(
                        ROUND
                                + "where r.closes_on < :day and r.counted_at is null order by r.opens_on for update of r skip locked")
                .param("day", day)
                .query(VotingRounds::round)
                .list();
    }

    /** False where another round has one of these days. */
    boolean open(LocalDate opensOn, LocalDate closesOn) {
        return jdbc.sql(
                                """
                                insert into talk_round (opens_on, closes_on) select :opens, :closes
                                where not exists (select from talk_round where daterange(opens_on, closes_on, '[]') && daterange(:opens, :closes, '[]'))
                                """)
                        .param("opens", opensOn)
                        .param("closes", closesOn)
                        .update()
                > 0;
    }

    void close(VotingRound round, BallotCount count, Instant now) {
        jdbc.sql(
                        "update talk_round set voters = :voters, winner = :winner, counted_at = :now where id = :id")
                .param("voters", count.voters())
                .param("winner", count.winner().orElse(null))
                .param("now", Timestamp.from(now))
                .param("id", round.id().value())
                .update();
        int place = 0;
        for (BallotCount.Standing standing : count.order()) {
            jdbc.sql(
                            "insert into talk_result (round, topic, place, points, houses, own) values (:round, :topic, :place, :points, :houses, :own)")
                    .param("round", round.id().value())
                    .param("topic", standing.topic())
                    .param("place", ++place)
                    .param("points", standing.points())
                    .param("houses", standing.houses())
                    .param("own", standing.own())
                    .update();
        }
    }

    void decide(VotingRound round, Topic topic, String reason) {
        jdbc.sql("update talk_round set winner = :winner, reason = :reason where id = :id")
                .param("winner", topic.id().value())
                .param("reason", reason)
                .param("id", round.id().value())
                .update();
    }

    /** The sums of a counted round in their order. */
    List<BallotCount.Standing> results(VotingRound round) {
        return jdbc.sql(
                        "select topic, points, houses, own from talk_result where round = :round order by place")
                .param("round", round.id().value())
                .query(new SimplePropertyRowMapper<>(BallotCount.Standing.class))
                .list();
    }

    private static VotingRound round(ResultSet row, int number) throws SQLException {
        UUID winner = row.getObject("winner", UUID.class);
        Timestamp counted = row.getTimestamp("counted_at");
        return new VotingRound(
                new RoundId(row.getObject("id", UUID.class)),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("voters", Integer.class),
                winner == null ? null : new TopicId(winner),
                row.getString("question"),
                row.getString("reason"),
                counted == null ? null : counted.toInstant());
    }
}

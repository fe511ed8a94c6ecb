package org.allmende.talks.pool;

import java.util.List;
import org.allmende.talks.TopicId;

/**
 * Rounds with their results.
 *
 * @param results the first of the round that was counted last, with the words of the topics
 */
public record RoundsPage(List<VotingRound> rounds, List<Result> results, boolean moderates) {

    /** A line of a counted round; the question is empty where the viewer may not see the topic. */
    public record Result(RoundId round, TopicId topic, String question, BallotCount.Standing sum) {}

    public List<Result> of(VotingRound round) {
        return results.stream().filter(one -> one.round().equals(round.id())).toList();
    }

    /** What the moderation may choose from. */
    public List<Result> choices(VotingRound round) {
        return of(round).stream().limit(BallotCount.TO_CHOOSE_FROM).toList();
    }
}

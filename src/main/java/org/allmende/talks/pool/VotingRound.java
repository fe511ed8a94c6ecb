package org.allmende.talks.pool;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.talks.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A week in which points are given.
 *
 * @param closesOn the last day
 * @param voters persons who voted; known once it is counted
 * @param winner by points, or as the moderation decided
 * @param winnerQuestion its words, where the viewer may see it
 * @param reason of the moderation, where it decided
 */
public record VotingRound(
        RoundId id,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable Integer voters,
        @Nullable TopicId winner,
        @Nullable String winnerQuestion,
        String reason,
        @Nullable Instant countedAt) {

    /** Days of a round. */
    static final int DAYS = 7;

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** Counted, but too few voted or for too few administrations: the moderation decides. */
    public boolean isOpenToDecide() {
        return countedAt != null && winner == null;
    }
}

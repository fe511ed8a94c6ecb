package org.allmende.talks.pool;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.Slice;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.Talks;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pool shows to whom. While a round runs, one sees how it stands only after giving points
 * oneself, so that nobody follows the crowd.
 */
@Component
@Transactional(readOnly = true)
public class PoolReading {

    private static final int PAGE = 50;

    private final TopicPool pool;
    private final VotingRounds rounds;
    private final TopicVotes votes;
    private final Talks talks;
    private final TalkNetwork network;
    private final TalkModeration moderation;

    PoolReading(
            TopicPool pool,
            VotingRounds rounds,
            TopicVotes votes,
            Talks talks,
            TalkNetwork network,
            TalkModeration moderation) {
        this.pool = pool;
        this.rounds = rounds;
        this.votes = votes;
        this.talks = talks;
        this.network = network;
        this.moderation = moderation;
    }

    /**
     * @param viewer null for visitors
     * @param from how many lines to leave out
     */
    public PoolPage page(@Nullable Viewer viewer, PoolFilter filter, int from, LocalDate today) {
        VotingRound round = rounds.runningOn(today).orElse(null);
        VotingRound last = rounds.lastCounted().orElse(null);
        int given = viewer == null || round == null ? 0 : votes.given(viewer, round);
        List<BallotCount.Standing> order = order(round, last, given);
        List<PoolLine> lines = pool.lines(viewer, filter, round, order, from, PAGE + 1);
        return new PoolPage(
                filter,
                Slice.of(lines, PAGE, line -> Integer.toString(from + PAGE)),
                talks.all(),
                round,
                last,
                BallotCount.POINTS - given,
                !order.isEmpty(),
                network.includes(viewer),
                moderation.moderates(viewer));
    }

    private List<BallotCount.Standing> order(
            @Nullable VotingRound round, @Nullable VotingRound last, int given) {
        if (round != null) {
            return given == 0 ? List.of() : votes.count(round, votes.candidates()).order();
        }
        return last == null ? List.of() : rounds.results(last);
    }
}

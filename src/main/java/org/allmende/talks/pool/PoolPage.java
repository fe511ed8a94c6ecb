package org.allmende.talks.pool;

import java.util.List;
import org.allmende.shared.Slice;
import org.allmende.talks.Talk;
import org.jspecify.annotations.Nullable;

/**
 * The pool of topics as the viewer sees it.
 *
 * @param talks the series
 * @param round the running one
 * @param last the one that was counted last
 * @param left points that the viewer has left in the running round
 * @param ranked whether the order is that of the points
 * @param mayBring whether the viewer may bring in, discuss and vote
 */
public record PoolPage(
        PoolFilter filter,
        Slice<PoolLine> lines,
        List<Talk> talks,
        @Nullable VotingRound round,
        @Nullable VotingRound last,
        int left,
        boolean ranked,
        boolean mayBring,
        boolean moderates) {}

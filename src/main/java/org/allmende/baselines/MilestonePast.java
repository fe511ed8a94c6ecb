package org.allmende.baselines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone with all dates it ever had.
 *
 * @param on its date today, or null
 * @param reachedOn when it was reached, or null
 * @param since since when it is there
 * @param moves in the order they happened
 */
record MilestonePast(
        UUID id,
        String title,
        @Nullable LocalDate on,
        @Nullable LocalDate reachedOn,
        Instant since,
        List<Move> moves) {

    /**
     * @param from the date it had before, or null
     */
    record Move(Instant at, @Nullable LocalDate from) {}

    /** The date it had at a moment; null before it was there, or without one. */
    @Nullable LocalDate at(Instant moment) {
        if (since.isAfter(moment)) {
            return null;
        }
        for (Move move : moves) {
            if (move.at().isAfter(moment)) {
                return move.from();
            }
        }
        return on;
    }
}

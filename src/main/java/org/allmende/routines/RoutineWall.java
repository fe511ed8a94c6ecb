package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * All routines of an authority beside each other.
 *
 * @param mayKeep whether the viewer may change them
 */
public record RoutineWall(List<Row> rows, boolean mayKeep) {

    /** Counted over the runs shown. */
    public static final int SHOWN = 12;

    public static final int COMING = 3;

    /**
     * @param next anchor of the next run to come; null when there is none
     * @param tally how many of the runs shown stand how
     */
    public record Row(
            Routine routine,
            @Nullable PersonCard responsible,
            @Nullable LocalDate next,
            Map<RunStanding, Long> tally,
            List<Mark> marks) {

        public long count(RunStanding standing) {
            return tally.getOrDefault(standing, 0L);
        }
    }

    /**
     * @param href where it leads; null for a day to come
     */
    public record Mark(LocalDate day, RunStanding standing, @Nullable String href) {}
}

package org.allmende.baselines;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.baselines.PlannedItem.Stand;
import org.allmende.plan.ItemKind;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * An item that is not where it was.
 *
 * @param around title of the package around it; empty for none
 * @param deleted whether its page is gone, so that nothing links there
 * @param days how far it moved, in working days, never negative; 0 where it did not move but came
 *     or went
 */
public record ComparedItem(
        UUID id,
        String title,
        String around,
        boolean milestone,
        boolean deleted,
        Turn turn,
        int days,
        @Nullable LocalDate startBefore,
        @Nullable LocalDate endBefore,
        @Nullable LocalDate startAfter,
        @Nullable LocalDate endAfter) {

    /** Null where nothing changed. */
    static @Nullable ComparedItem of(
            PlannedItem item,
            @Nullable Stand before,
            @Nullable Stand after,
            String around,
            WorkCalendar calendar) {
        int begin = shift(start(before), start(after), calendar);
        int end = shift(end(before), end(after), calendar);
        Turn turn = turn(before, after, begin, end);
        return turn == null
                ? null
                : new ComparedItem(
                        item.id(),
                        item.title(),
                        around,
                        item.kind() == ItemKind.MILESTONE,
                        item.today() == null,
                        turn,
                        Math.abs(end == 0 ? begin : end),
                        start(before),
                        end(before),
                        start(after),
                        end(after));
    }

    private static @Nullable Turn turn(
            @Nullable Stand before, @Nullable Stand after, int begin, int end) {
        if (before == null || after == null) {
            return before == after ? null : before == null ? Turn.NEW : Turn.GONE;
        }
        if (before.end() == null || after.end() == null) {
            return before.end() == after.end()
                    ? null
                    : before.end() == null ? Turn.DATED : Turn.UNDATED;
        }
        if (end != 0) {
            return end > 0 ? Turn.LATER : Turn.EARLIER;
        }
        return begin == 0 ? null : begin > 0 ? Turn.BEGINS_LATER : Turn.BEGINS_EARLIER;
    }

    private static int shift(
            @Nullable LocalDate before, @Nullable LocalDate after, WorkCalendar calendar) {
        return before == null || after == null ? 0 : calendar.shift(before, after);
    }

    private static @Nullable LocalDate start(@Nullable Stand stand) {
        return stand == null ? null : stand.start();
    }

    private static @Nullable LocalDate end(@Nullable Stand stand) {
        return stand == null ? null : stand.end();
    }
}

package org.allmende.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.allmende.plan.WorkCalendar;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * The comparison in numbers. Packages do not count.
 *
 * @param counts how many tasks took each turn
 * @param doneThen tasks that were finished, of {@code totalThen}; stopped ones do not count
 * @param endThen the last end of a task
 * @param days by how many working days that end moved, later counts up
 */
public record Summary(
        Map<Turn, Integer> counts,
        int doneThen,
        int totalThen,
        int doneNow,
        int totalNow,
        @Nullable LocalDate endThen,
        @Nullable LocalDate endNow,
        int days) {

    static Summary of(List<ItemThen> items, List<Line> lines, WorkCalendar calendar) {
        var counts = new EnumMap<Turn, Integer>(Turn.class);
        lines.stream()
                .filter(line -> !line.item().isPackage())
                .flatMap(line -> line.turns().stream())
                .forEach(turn -> counts.merge(turn, 1, Integer::sum));
        List<ItemState> then = tasks(items, ItemThen::then);
        List<ItemState> now = tasks(items, ItemThen::now);
        LocalDate endThen = end(then);
        LocalDate endNow = end(now);
        return new Summary(
                counts,
                done(then),
                then.size(),
                done(now),
                now.size(),
                endThen,
                endNow,
                endThen == null || endNow == null ? 0 : calendar.shift(endThen, endNow));
    }

    public int count(Turn turn) {
        return counts.getOrDefault(turn, 0);
    }

    private static List<ItemState> tasks(
            List<ItemThen> items, Function<ItemThen, @Nullable ItemState> moment) {
        return items.stream()
                .filter(item -> !item.isPackage())
                .map(moment)
                .filter(Objects::nonNull)
                .filter(state -> state.state() != TaskState.STOPPED)
                .toList();
    }

    private static int done(List<ItemState> tasks) {
        return (int) tasks.stream().filter(task -> task.state() == TaskState.DONE).count();
    }

    private static @Nullable LocalDate end(List<ItemState> tasks) {
        return tasks.stream()
                .map(ItemState::endOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

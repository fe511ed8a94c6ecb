package org.allmende.baselines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.baselines.PlannedItem.Stand;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one plan of a project to another: tasks and milestones, in the order of the
 * tree.
 *
 * @param endBefore the last day of all, or null without dates
 * @param days by how many working days the end moved; later counts up
 * @param items only those that are not where they were
 * @param compared how many there are in either plan
 */
public record PlanComparison(
        @Nullable LocalDate endBefore,
        @Nullable LocalDate endAfter,
        int days,
        List<ComparedItem> items,
        int compared) {

    static PlanComparison of(
            List<PlannedItem> all,
            Function<PlannedItem, @Nullable Stand> before,
            Function<PlannedItem, @Nullable Stand> after,
            WorkCalendar calendar) {
        Map<UUID, String> titles = new HashMap<>();
        List<ComparedItem> changed = new ArrayList<>();
        int compared = 0;
        for (PlannedItem item : all) {
            if (item.isPackage()) {
                titles.put(item.id(), item.title());
                continue;
            }
            Stand then = before.apply(item);
            Stand now = after.apply(item);
            compared += then == null && now == null ? 0 : 1;
            String around = item.parent() == null ? "" : titles.getOrDefault(item.parent(), "");
            ComparedItem line = ComparedItem.of(item, then, now, around, calendar);
            if (line != null) {
                changed.add(line);
            }
        }
        LocalDate endThen = end(all, before);
        LocalDate endNow = end(all, after);
        return new PlanComparison(
                endThen,
                endNow,
                endThen == null || endNow == null ? 0 : calendar.shift(endThen, endNow),
                changed,
                compared);
    }

    public long count(Turn turn) {
        return items.stream().filter(item -> item.turn() == turn).count();
    }

    private static @Nullable LocalDate end(
            List<PlannedItem> all, Function<PlannedItem, @Nullable Stand> plan) {
        return all.stream()
                .filter(item -> !item.isPackage())
                .map(plan)
                .filter(Objects::nonNull)
                .map(Stand::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

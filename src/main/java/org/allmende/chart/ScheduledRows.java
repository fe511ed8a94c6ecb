package org.allmende.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.allmende.plan.Dates;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.allmende.plan.Proof;
import org.allmende.plan.Schedule;
import org.jspecify.annotations.Nullable;

/** A scheduled plan as rows and arrows. */
final class ScheduledRows {

    private ScheduledRows() {}

    static List<ChartRow> rows(Schedule schedule, Function<Item, @Nullable String> href) {
        List<ChartRow> rows = new ArrayList<>();
        Map<ItemKey, Integer> depths = new HashMap<>();
        List<String> numbers = schedule.plan().wbsNumbers();
        for (Item item : schedule.plan().items()) {
            int depth = item.parent() == null ? 0 : depths.getOrDefault(item.parent(), 0) + 1;
            depths.put(item.key(), depth);
            ItemKey key = item.key();
            rows.add(
                    bare(item, numbers.get(rows.size()), schedule.dates(key))
                            .depth(depth)
                            .critical(schedule.isCritical(key))
                            .slack(schedule.slack(key))
                            .shifted(schedule.explanation(key).orElse(null))
                            .linked(href.apply(item)));
        }
        return rows;
    }

    private static ChartRow bare(Item item, String number, Dates dates) {
        if (item.kind() == ItemKind.PACKAGE) {
            return ChartRow.pack(number + " " + item.title(), dates.start(), dates.end());
        }
        if (item.kind() == ItemKind.MILESTONE) {
            return ChartRow.milestone(item.title(), dates.end());
        }
        return item.nature() == Nature.PERIOD && item.duration() != null
                ? ChartRow.period(
                        item.title(), dates.start(), dates.end(), item.duration(), isLegal(item))
                : ChartRow.task(item.title(), dates.start(), dates.end());
    }

    /**
     * Only a waiting time whose length a law names is „gesetzlich“. One that is good practice may
     * have a law beside it all the same.
     */
    private static boolean isLegal(Item item) {
        return item.nature() == Nature.PERIOD
                && !item.legalBases().isEmpty()
                && item.proof() != Proof.PRACTICE;
    }

    static List<ChartArrow> arrows(Plan plan) {
        Map<ItemKey, Integer> positions = new HashMap<>();
        plan.items().forEach(item -> positions.put(item.key(), positions.size()));
        return plan.dependencies().stream()
                .map(d ->
                        new ChartArrow(
                                positions.getOrDefault(d.predecessor(), 0),
                                positions.getOrDefault(d.successor(), 0),
                                d.kind()))
                .toList();
    }
}

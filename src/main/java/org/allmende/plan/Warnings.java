package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not fit in a schedule: dates that are missed, and items that hold against others. */
final class Warnings {

    private final Schedule schedule;
    private final Layout layout;
    private final Forward times;
    private final DayTable days;
    private final List<Remark> found = new ArrayList<>();

    Warnings(Schedule schedule, Layout layout, Forward times, DayTable days) {
        this.schedule = schedule;
        this.layout = layout;
        this.times = times;
        this.days = days;
    }

    /** In the order of the tree. */
    List<Remark> all() {
        List<Item> items = schedule.plan().items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            LocalDate end = schedule.dates(item.key()).end();
            late(item, "plan.warning.deadline", end, item.deadline());
            if (item.constraint() instanceof Constraint.NotAfter(var date)) {
                late(item, "plan.warning.latest", end, date);
            }
            if (times.pressed[i]) {
                held(i, item);
            }
        }
        return List.copyOf(found);
    }

    private void late(Item item, String code, LocalDate end, @Nullable LocalDate date) {
        if (date != null && end.isAfter(date)) {
            found.add(Remark.of(item, code, item.title(), end, date));
        }
    }

    /** Everything that the item, or a package around it, should have waited for. */
    private void held(int i, Item item) {
        PlanGraph graph = layout.graph;
        boolean follows = layout.followsEvents(i);
        for (int node = i; node >= 0; node = graph.parent[node]) {
            for (int k = graph.firstIn[node]; k < graph.firstIn[node + 1]; k++) {
                Dependency dependency = graph.dependencies[graph.in[k]];
                int bound = times.bound(graph.in[k], follows);
                boolean toFinish = dependency.kind().toFinish();
                if (bound > (toFinish ? times.finish[i] : times.start[i])) {
                    tell(item, dependency, allowed(i, bound, toFinish));
                }
            }
        }
    }

    private int allowed(int i, int bound, boolean toFinish) {
        int day = toFinish ? layout.lastDay(i, bound) : layout.firstDay(i, bound);
        return layout.pace[i] == Layout.Pace.WORK ? days.rollOn(day) : day;
    }

    private void tell(Item item, Dependency dependency, int allowed) {
        boolean toFinish = dependency.kind().toFinish();
        Dates dates = schedule.dates(item.key());
        found.add(
                Remark.of(
                        item,
                        toFinish ? "plan.warning.ends" : "plan.warning.begins",
                        item.title(),
                        toFinish ? dates.end() : dates.start(),
                        schedule.plan().item(dependency.predecessor()).title(),
                        WorkCalendar.date(allowed)));
    }
}

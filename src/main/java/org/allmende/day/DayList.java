package org.allmende.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.export.Table;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * “Mein Tag”: what one person answers for or carries out, by urgency.
 *
 * @param groups only those with something in them, in their order
 * @param waiting how many more lie in projects that have not begun or pause
 * @param cut whether there is more than the page shows
 */
public record DayList(Map<DayTask.When, List<DayTask>> groups, int waiting, boolean cut) {

    private static final int AT_FIRST = 8;

    static DayList of(List<DayTask> tasks, int waiting, boolean cut, LocalDate today) {
        var groups = new EnumMap<DayTask.When, List<DayTask>>(DayTask.When.class);
        tasks.forEach(task ->
                groups.computeIfAbsent(task.when(today), when -> new ArrayList<>()).add(task));
        return new DayList(groups, waiting, cut);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** What presses is shown in full, of the others only what comes next. */
    public List<DayTask> first(DayTask.When when) {
        List<DayTask> tasks = groups.getOrDefault(when, List.of());
        return tasks.subList(0, shown(when, tasks.size()));
    }

    public List<DayTask> rest(DayTask.When when) {
        List<DayTask> tasks = groups.getOrDefault(when, List.of());
        return tasks.subList(shown(when, tasks.size()), tasks.size());
    }

    /** As it leaves the house. */
    public Table table(Texts t) {
        return new Table(
                t.of("day.title"),
                Stream.of(
                                "day.table.when",
                                "day.table.task",
                                "work.project",
                                "work.list.state",
                                "day.table.end",
                                "day.table.priority",
                                "day.table.role")
                        .map(t::of)
                        .toList(),
                groups.entrySet().stream()
                        .flatMap(group ->
                                group.getValue().stream()
                                        .map(task -> cells(t, group.getKey(), task)))
                        .toList());
    }

    private static List<@Nullable Object> cells(Texts t, DayTask.When when, DayTask task) {
        return Arrays.asList(
                t.of("day." + when),
                task.title(),
                task.projectTitle(),
                t.of(task.state()),
                task.endOn(),
                t.of(task.priority()),
                t.of(task.responsible() ? "day.table.responsible" : "day.table.assigned"));
    }

    private static int shown(DayTask.When when, int size) {
        return when.compareTo(DayTask.When.LATER) < 0 || size <= AT_FIRST + 2 ? size : AT_FIRST;
    }
}

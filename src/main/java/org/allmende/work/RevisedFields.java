package org.allmende.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDiff;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** What a plan says of an item, as the fields of a project’s item. */
final class RevisedFields {

    private RevisedFields() {}

    /** The changed fields of an item as its columns; a new duration moves its end. */
    static ItemChange change(
            ProjectItem before,
            Item after,
            List<PlanDiff.Change> fields,
            WorkCalendar calendar,
            Map<ItemKey, ItemId> ids) {
        var change = new ItemChange();
        for (PlanDiff.Change one : fields) {
            Object to = one.to();
            switch (one.field()) {
                case KIND -> change.set(ItemField.KIND, to);
                case TITLE -> change.set(ItemField.TITLE, to);
                case DESCRIPTION -> change.set(ItemField.DESCRIPTION, to);
                case DONE_WHEN -> change.set(ItemField.DONE_WHEN, to);
                case NATURE -> change.set(ItemField.NATURE, to);
                case ROLES -> change.set(ItemField.ROLES, lines(after.roles(), ","));
                case DURATION -> lasting(before, after, calendar, change);
                case EFFORT -> change.set(ItemField.EFFORT, to);
                case CHECKLIST -> change.set(ItemField.SUBTASKS, lines(after.checklist(), "\n"));
                case LEGAL ->
                        change.set(ItemField.LEGAL_BASES, StoredValues.text(after.legalBases()));
                case PROOF -> change.set(ItemField.PROOF, to);
                case LINKS -> change.set(ItemField.LINKS, StoredValues.text(after.links()));
                case TAGS -> change.set(ItemField.TAGS, lines(after.tags(), "\n"));
                case PERIOD_END -> change.set(ItemField.PERIOD_END, to);
                case AFTER ->
                        change.set(
                                ItemField.PREDECESSORS,
                                dependencies((Collection<?>) Objects.requireNonNull(to), ids));
                // A project has dates of its own.
                case CONSTRAINT, DEADLINE -> {}
            }
        }
        return change;
    }

    private static void lasting(
            ProjectItem before, Item after, WorkCalendar calendar, ItemChange change) {
        Span duration = after.duration();
        change.set(ItemField.DURATION, duration == null ? null : duration.amount())
                .set(ItemField.DURATION_UNIT, duration == null ? null : duration.unit());
        LocalDate start = before.startOn();
        if (start != null && duration != null) {
            LocalDate end = end(after, start, calendar);
            change.set(ItemField.END, end)
                    .set(ItemField.WARN, Warning.day(end, after.effortHours(), calendar));
        }
    }

    static ItemChange predecessors(Plan plan, ItemKey key, Map<ItemKey, ItemId> ids) {
        List<Dependency> after =
                plan.dependencies().stream().filter(one -> one.successor().equals(key)).toList();
        return new ItemChange().set(ItemField.PREDECESSORS, dependencies(after, ids));
    }

    private static @Nullable String dependencies(
            Collection<?> dependencies, Map<ItemKey, ItemId> ids) {
        List<String> lines = new ArrayList<>();
        for (Object one : dependencies) {
            var dependency = (Dependency) one;
            ItemId predecessor = Objects.requireNonNull(ids.get(dependency.predecessor()));
            lines.add(line(predecessor, dependency));
        }
        lines.sort(Comparator.naturalOrder());
        return lines(lines, "\n");
    }

    /** As {@link ItemLines} reads it. */
    private static String line(ItemId predecessor, Dependency dependency) {
        return "%s %s %d %s"
                .formatted(
                        predecessor,
                        dependency.kind(),
                        dependency.lag().amount(),
                        dependency.lag().unit());
    }

    private static @Nullable String lines(List<?> values, String between) {
        return values.isEmpty()
                ? null
                : values.stream().map(Object::toString).collect(Collectors.joining(between));
    }

    /** The last day of something that begins on a day. */
    static LocalDate end(Item item, LocalDate start, WorkCalendar calendar) {
        Span duration = item.duration();
        return duration == null ? start : LegalEnd.of(item, start, calendar);
    }
}

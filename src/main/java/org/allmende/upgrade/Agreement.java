package org.allmende.upgrade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanEdits;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.plan.WorkCalendar;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectPlan;
import org.jspecify.annotations.Nullable;

/**
 * The three sides of an upgrade, made comparable: the same packages, the same size, and of the
 * project what its template speaks of.
 */
final class Agreement {

    private Agreement() {}

    /**
     * The base of a project from before: of the version's plan, the packages that are there.
     *
     * @param own the project's plan
     */
    static Plan reconstructed(Plan version, Plan own) {
        return cut(version, item -> own.has(item.key()));
    }

    /**
     * The newer plan as the project would have taken it: without the packages it did not take.
     *
     * @param version the one that was agreed on, whole
     * @param leftOut what the project did not take; null in projects from before
     */
    static Plan taken(
            Plan newest,
            Plan version,
            Plan base,
            @Nullable List<ItemKey> leftOut,
            BigDecimal factor) {
        Plan cut =
                leftOut == null
                        ? cut(newest, item -> base.has(item.key()) || !version.has(item.key()))
                        : without(newest, leftOut);
        Plan sized = factor.compareTo(BigDecimal.ONE) == 0 ? cut : cut.scaled(factor);
        return withoutRolesOfOthers(sized, newest, base);
    }

    private static Plan without(Plan plan, List<ItemKey> leftOut) {
        Plan left = plan;
        for (ItemKey key : leftOut) {
            if (left.has(key)) {
                left = PlanEdits.without(left, key);
            }
        }
        return left;
    }

    private static Plan cut(Plan plan, Predicate<Item> takes) {
        Set<ItemKey> tops =
                plan.items().stream()
                        .filter(item -> item.parent() == null)
                        .filter(item -> item.kind() != ItemKind.PACKAGE || takes.test(item))
                        .map(Item::key)
                        .collect(Collectors.toSet());
        return plan.keep(tops);
    }

    private static Plan withoutRolesOfOthers(Plan plan, Plan whole, Plan base) {
        if (plan.items().size() == whole.items().size()) {
            return plan;
        }
        Set<RoleKey> needed = new HashSet<>();
        plan.items().forEach(item -> needed.addAll(item.roles()));
        base.roles().forEach(role -> needed.add(role.key()));
        return new Plan(
                plan.roles().stream().filter(role -> needed.contains(role.key())).toList(),
                plan.items(),
                plan.dependencies());
    }

    /** The project's plan with what it cannot say filled in from the base. */
    static Plan own(ProjectPlan project, Plan base, WorkCalendar calendar) {
        List<Item> items =
                project.plan().items().stream()
                        .map(item ->
                                base.has(item.key())
                                        ? told(
                                                item,
                                                base.item(item.key()),
                                                project.items().get(item.key()),
                                                calendar)
                                        : item)
                        .toList();
        return new Plan(project.plan().roles(), items, project.plan().dependencies());
    }

    private static Item told(
            Item own, Item agreed, @Nullable ProjectItem item, WorkCalendar calendar) {
        Item told = own;
        boolean sameKind = own.kind() == agreed.kind();
        if (sameKind) {
            told = told.constrained(agreed.constraint()).deadline(agreed.deadline());
        }
        Span length = agreed.duration();
        if (sameKind && item != null && length != null && isSame(item, length, calendar)) {
            told = told.lasting(length);
        }
        return told;
    }

    /**
     * Whether the dates are no edit of the length: working days that fill two weeks are two weeks.
     */
    private static boolean isSame(ProjectItem item, Span length, WorkCalendar calendar) {
        Span own = item.duration();
        LocalDate start = item.startOn();
        if (own == null) {
            return true;
        }
        if (own.unit() != SpanUnit.WORKING_DAYS || start == null || !length.unit().isCalendar()) {
            return own.equals(length);
        }
        LocalDate end =
                switch (length.unit()) {
                    case WEEKS -> start.plusWeeks(length.amount());
                    case MONTHS -> start.plusMonths(length.amount());
                    default -> start.plusDays(length.amount());
                };
        return calendar.workdaysBetween(start, end.minusDays(1)) == own.amount();
    }
}

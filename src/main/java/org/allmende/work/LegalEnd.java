package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.Anchor;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;

/**
 * The last day of a legal period that begins on a given day, by the arithmetic of the plan core (§§
 * 187–193 BGB). A period usually begins the day after an event; one whose stored dates show that
 * its first day counts keeps to that.
 */
final class LegalEnd {

    private static final ItemKey PERIOD = ItemKey.of("period");

    private LegalEnd() {}

    static LocalDate of(ProjectItem item, Span length, LocalDate startOn, WorkCalendar calendar) {
        boolean firstDayCounts =
                item.startOn() != null
                        && item.endOn() != null
                        && item.endOn().equals(end(item, length, item.startOn(), false, calendar))
                        && !item.endOn().equals(end(item, length, item.startOn(), true, calendar));
        return end(item, length, startOn, !firstDayCounts, calendar);
    }

    /** The last day of a task or period of a plan that begins on a given day, after an event. */
    static LocalDate of(Item item, LocalDate startOn, WorkCalendar calendar) {
        Item alone = Item.task(PERIOD.value(), item.title()).nature(item.nature());
        Item lasting = alone.lasting(item.duration());
        return lastDay(
                item.periodEnd() == PeriodEnd.HOLDS ? lasting.holding() : lasting,
                startOn,
                calendar);
    }

    private static LocalDate end(
            ProjectItem item,
            Span length,
            LocalDate startOn,
            boolean afterEvent,
            WorkCalendar calendar) {
        Item period = Item.period(PERIOD.value(), item.title(), length);
        if (item.periodEnd() == PeriodEnd.HOLDS) {
            period = period.holding();
        }
        if (!afterEvent) {
            return lastDay(new Plan(List.of(), List.of(period), List.of()), startOn, calendar);
        }
        return lastDay(period, startOn, calendar);
    }

    private static LocalDate lastDay(Item item, LocalDate startOn, WorkCalendar calendar) {
        // The event it waits for, on the day before, whatever weekday that is.
        Item event = Item.period("event", item.title(), Span.calendarDays(1)).holding();
        Dependency after = Dependency.of("event", PERIOD.value());
        return lastDay(
                new Plan(List.of(), List.of(event, item), List.of(after)),
                startOn.minusDays(1),
                calendar);
    }

    private static LocalDate lastDay(Plan plan, LocalDate startOn, WorkCalendar calendar) {
        return Schedule.of(plan, calendar, new Anchor.Start(startOn)).dates(PERIOD).end();
    }
}

package org.allmende.adoption;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.library.Length;
import org.allmende.plan.Dates;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;

/**
 * What an adoption would give.
 *
 * @param workdays from the first to the last day
 * @param tasks milestones included
 */
public record AdoptionPreview(
        LocalDate start,
        LocalDate end,
        int workdays,
        long tasks,
        long milestones,
        List<Bar> packages) {

    /**
     * A package on the small chart.
     *
     * @param from where it begins, in percent of the whole
     * @param width in percent of the whole
     */
    public record Bar(String title, LocalDate start, LocalDate end, double from, double width) {}

    public Length length() {
        return Length.ofWorkdays(workdays);
    }

    static AdoptionPreview of(AdoptionPlan adoption, WorkCalendar calendar) {
        Plan plan = adoption.plan();
        Schedule schedule = adoption.schedule();
        return new AdoptionPreview(
                schedule.start(),
                schedule.end(),
                calendar.workdaysBetween(schedule.start(), schedule.end()),
                plan.items().stream().filter(item -> item.kind() != ItemKind.PACKAGE).count(),
                plan.items().stream().filter(item -> item.kind() == ItemKind.MILESTONE).count(),
                AdoptionPlan.tops(plan).stream().map(item -> bar(item, schedule)).toList());
    }

    private static Bar bar(Item item, Schedule schedule) {
        Dates dates = schedule.dates(item.key());
        double whole = ChronoUnit.DAYS.between(schedule.start(), schedule.end()) + 1.0;
        double from = ChronoUnit.DAYS.between(schedule.start(), dates.start()) / whole;
        double width = (ChronoUnit.DAYS.between(dates.start(), dates.end()) + 1) / whole;
        return new Bar(item.title(), dates.start(), dates.end(), percent(from), percent(width));
    }

    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}

package org.allmende.routines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Recurrence;
import org.allmende.plan.Rhythm;
import org.allmende.plan.WorkCalendar;

/**
 * The days on which a routine comes again, on an authority's own workdays. A named day that is free
 * gives way as the routine says; two that meet on one workday are one run.
 */
public final class RunDays {

    /** Beyond that nobody plans, and no calendar reckons. */
    private static final int YEARS = 30;

    private final Recurrence recurrence;
    private final WorkCalendar calendar;

    public RunDays(Recurrence recurrence, WorkCalendar calendar) {
        this.recurrence = recurrence;
        this.calendar = calendar;
    }

    /**
     * The first runs whose anchor is not before a day. The very first may give way to a day before
     * the rhythm begins: it belongs to the runs from its beginning on.
     *
     * @param begins from which the rhythm counts: what a rule leaves open, such as the day of the
     *     month or the phase of every third month, comes from this day
     * @return fewer than {@code count} where the rhythm ends; none for what happens by an event
     * @throws PlanRefused {@code plan.rhythm.rule} for what is no rule of RFC 5545, {@code
     *     plan.rhythm.never} for a rule that names no day at all
     */
    public List<RunDay> from(LocalDate begins, LocalDate from, int count) {
        return counted(begins, from).limit(count).toList();
    }

    /** The same whose anchor is not after another day either. */
    public List<RunDay> between(LocalDate begins, LocalDate from, LocalDate to) {
        return counted(begins, from).takeWhile(day -> !day.anchor().isAfter(to)).toList();
    }

    /** Where a named day takes place. */
    public RunDay on(LocalDate named) {
        LocalDate anchor = recurrence.roll().moved(calendar, named);
        return new RunDay(
                named, anchor, anchor.equals(named) ? null : calendar.freeDay(named).orElseThrow());
    }

    /** All from a day on, in their order. */
    Stream<RunDay> counted(LocalDate begins, LocalDate from) {
        return from(begins).filter(day -> !from.isAfter(begins) || !day.anchor().isBefore(from));
    }

    private Stream<RunDay> from(LocalDate begins) {
        Map<LocalDate, Boolean> taken = new LinkedHashMap<>();
        return named(begins).map(this::on).filter(day -> taken.put(day.anchor(), true) == null);
    }

    private Stream<LocalDate> named(LocalDate begins) {
        LocalDate horizon = begins.plusYears(YEARS);
        return switch (recurrence.rhythm()) {
            case Rhythm.Rule rule -> byRule(rule, begins).takeWhile(day -> day.isBefore(horizon));
            case Rhythm.Workday workday -> byWorkday(workday, begins);
            case Rhythm.Event _ -> Stream.empty();
        };
    }

    private static Stream<LocalDate> byRule(Rhythm.Rule rule, LocalDate begins) {
        Iterator<LocalDate> named = new RuleDays(rule.rule(), begins);
        if (!named.hasNext()) {
            throw new PlanRefused("plan.rhythm.never", rule.rule());
        }
        return Stream.iterate(named, Iterator::hasNext, it -> it)
                .map(Iterator::next)
                .filter(day -> !rule.except().contains(day.getMonth()));
    }

    private Stream<LocalDate> byWorkday(Rhythm.Workday workday, LocalDate begins) {
        Set<java.time.Month> months = workday.months();
        return Stream.iterate(YearMonth.from(begins), month -> month.plusMonths(1))
                .limit(YEARS * 12L)
                .filter(month -> months.isEmpty() || months.contains(month.getMonth()))
                .map(month -> workday(month, workday.position()))
                .filter(day -> !day.isBefore(begins));
    }

    private LocalDate workday(YearMonth month, Rhythm.Position position) {
        return switch (position) {
            case FIRST -> calendar.nextWorkday(month.atDay(1));
            case LAST -> calendar.plusWorkdays(month.plusMonths(1).atDay(1), -1);
        };
    }
}

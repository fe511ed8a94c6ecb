package org.allmende.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days an authority works: its week, the public holidays of its Land and locality, 24. and
 * 31.12. (§ 6 Abs. 3 TVöD), its closing days. Immutable; safe for threads; keep and reuse one,
 * because it remembers the years it has seen. Covers the years 1900 to 2999.
 */
public final class WorkCalendar {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<MonthDay> YEAR_END = Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31));

    private final Land land;
    private final @Nullable Locality locality;
    private final Set<DayOfWeek> week;
    private final boolean yearEndFree;
    private final Map<LocalDate, String> closings;
    private final DayTables tables;

    /**
     * @param locality a part of this Land with holidays of its own, or null
     * @param week the days worked in a week; at least one
     * @param yearEndFree whether 24 and 31 December are free
     * @param closings closing day → its name
     * @throws PlanRefused {@code plan.calendar.week} or {@code plan.calendar.locality}
     */
    public WorkCalendar(
            Land land,
            @Nullable Locality locality,
            Set<DayOfWeek> week,
            boolean yearEndFree,
            Map<LocalDate, String> closings) {
        if (week.isEmpty()) {
            throw new PlanRefused("plan.calendar.week");
        }
        if (locality != null && locality.land() != land) {
            throw new PlanRefused("plan.calendar.locality", locality, land.title());
        }
        this.land = land;
        this.locality = locality;
        this.week = Set.copyOf(week);
        this.yearEndFree = yearEndFree;
        this.closings = Map.copyOf(closings);
        this.tables = new DayTables(this);
    }

    /** Monday to Friday, 24 and 31 December free, no closing days. */
    public static WorkCalendar of(Land land) {
        return new WorkCalendar(land, null, MONDAY_TO_FRIDAY, true, Map.of());
    }

    public WorkCalendar in(@Nullable Locality other) {
        return new WorkCalendar(land, other, week, yearEndFree, closings);
    }

    public WorkCalendar working(Set<DayOfWeek> days) {
        return new WorkCalendar(land, locality, days, yearEndFree, closings);
    }

    public WorkCalendar yearEndFree(boolean free) {
        return new WorkCalendar(land, locality, week, free, closings);
    }

    public WorkCalendar closedOn(Map<LocalDate, String> days) {
        return new WorkCalendar(land, locality, week, yearEndFree, days);
    }

    public Land land() {
        return land;
    }

    public @Nullable Locality locality() {
        return locality;
    }

    public boolean isWorkday(LocalDate date) {
        int day = day(date);
        return tables.around(day).isWorkday(day);
    }

    /**
     * Whether a legal period may end on this day (§ 193 BGB): no Saturday, no Sunday, no public
     * holiday. Closing days and 24./31.12. do not count: they are the authority's own affair.
     */
    public boolean isLegalDay(LocalDate date) {
        int day = day(date);
        return tables.around(day).isLegal(day);
    }

    /** The name of the public holiday on this day. */
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(tables.holidays(date.getYear()).get(date));
    }

    /** The name of this authority's closing day. */
    public Optional<String> closing(LocalDate date) {
        return Optional.ofNullable(closings.get(date));
    }

    /** All free days between two days, both included, in order. */
    public List<FreeDay> freeDays(LocalDate from, LocalDate to) {
        List<FreeDay> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            freeDay(date).ifPresent(days::add);
        }
        return List.copyOf(days);
    }

    /** Why this day is free, if it is. */
    public Optional<FreeDay> freeDay(LocalDate date) {
        String holiday = tables.holidays(date.getYear()).get(date);
        if (holiday != null) {
            return Optional.of(new FreeDay(date, FreeDay.Kind.HOLIDAY, holiday));
        }
        if (!week.contains(date.getDayOfWeek())) {
            return Optional.of(new FreeDay(date, FreeDay.Kind.WEEKEND, null));
        }
        if (closings.containsKey(date)) {
            return Optional.of(new FreeDay(date, FreeDay.Kind.CLOSING, closings.get(date)));
        }
        return yearEndFree && YEAR_END.contains(MonthDay.from(date))
                ? Optional.of(new FreeDay(date, FreeDay.Kind.YEAR_END, null))
                : Optional.empty();
    }

    /** This day, if a workday, or the first one after it. */
    public LocalDate nextWorkday(LocalDate date) {
        return date(tables.around(day(date)).rollOn(day(date)));
    }

    /**
     * The day so many workdays later, counted from the next workday on or after the date. Zero
     * gives {@link #nextWorkday}; a negative count goes back.
     */
    public LocalDate plusWorkdays(LocalDate date, int count) {
        DayTable table = tables.around(day(date));
        return date(table.workday(table.workdaysBefore(day(date)) + count));
    }

    /**
     * How many workdays there are between two days, both included; 0 if {@code to} is before {@code
     * from}.
     */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        DayTable table = tables.around(day(from));
        return Math.max(0, table.workdaysBefore(day(to) + 1) - table.workdaysBefore(day(from)));
    }

    /**
     * How far a date moved, in working days; later counts up. From Friday to Monday it is one,
     * within a weekend none.
     */
    public int shift(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? -workdaysBetween(to.plusDays(1), from)
                : workdaysBetween(from.plusDays(1), to);
    }

    DayTable days(LocalDate around) {
        return tables.around(day(around));
    }

    /**
     * The day number.
     *
     * @throws PlanRefused {@code plan.dates.range} outside of the years 1900 to 2999
     */
    static int day(LocalDate date) {
        int year = date.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new PlanRefused("plan.dates.range", String.valueOf(year), FIRST_YEAR, LAST_YEAR);
        }
        return (int) date.toEpochDay();
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}

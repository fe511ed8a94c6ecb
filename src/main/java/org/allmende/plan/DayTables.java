package org.allmende.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The years a calendar has been asked for, as one table that is replaced by a larger one when
 * somebody looks beyond it. Threads that race build the same table twice; neither harms the other.
 */
final class DayTables {

    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_AFTER = 4;

    private final WorkCalendar calendar;
    private final Map<Integer, Map<LocalDate, String>> holidays = new ConcurrentHashMap<>();
    private volatile @Nullable DayTable current;

    DayTables(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Day → name, for one year. */
    Map<LocalDate, String> holidays(int year) {
        return holidays.computeIfAbsent(
                year, asked -> PublicHolidays.of(calendar.land(), calendar.locality(), asked));
    }

    /** A table that covers this day. */
    DayTable around(int day) {
        DayTable table = current;
        return table != null && table.covers(day) ? table : grown(table, day);
    }

    /**
     * A table that covers this day too.
     *
     * @throws PlanRefused {@code plan.dates.range} outside of the years 1900 to 2999
     */
    DayTable grown(@Nullable DayTable table, int day) {
        LocalDate asked = WorkCalendar.date(day);
        int year = asked.getYear();
        WorkCalendar.day(asked);
        int first = year - YEARS_BEFORE;
        int last = year + YEARS_AFTER;
        if (table != null) {
            // Half as much again in the direction asked for, so that a very long plan does not grow
            // year by year.
            int more = (table.lastYear - table.firstYear) / 2;
            first = year < table.firstYear ? first - more : table.firstYear;
            last = year > table.lastYear ? last + more : table.lastYear;
        }
        DayTable larger =
                table(
                        table,
                        Math.max(first, WorkCalendar.FIRST_YEAR),
                        Math.min(last, WorkCalendar.LAST_YEAR));
        current = larger;
        return larger;
    }

    private DayTable table(@Nullable DayTable smaller, int firstYear, int lastYear) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        int base = WorkCalendar.day(first);
        int length = WorkCalendar.day(LocalDate.of(lastYear, 12, 31)) + 1 - base;
        BitSet work = new BitSet(length);
        BitSet legal = new BitSet(length);
        for (int i = 0; i < length; i++) {
            LocalDate date = first.plusDays(i);
            work.set(i, calendar.freeDay(date).isEmpty());
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            legal.set(i, !weekend && !holidays(date.getYear()).containsKey(date));
        }
        return new DayTable(this, smaller, firstYear, lastYear, base, length, work, legal);
    }
}

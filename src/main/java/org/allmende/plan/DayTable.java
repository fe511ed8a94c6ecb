package org.allmende.plan;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Day number ↔ workday number for a stretch of years, for schedules that ask a hundred thousand
 * times. A day number counts from 1970-01-01. Asked beyond its years, a table passes the question
 * on to a larger one, whose workday numbers are the same.
 */
final class DayTable {

    final int firstYear;
    final int lastYear;
    private final DayTables tables;
    private final int base;
    private final int length;
    private final BitSet legal;

    /** By day: how many workdays of this table lie before it; one entry more than days. */
    private final int[] before;

    /** By workday number minus offset: its day. */
    private final int[] workdays;

    private final int offset;
    private volatile @Nullable DayTable larger;

    /**
     * @param smaller the table whose workday numbers to continue
     */
    DayTable(
            DayTables tables,
            @Nullable DayTable smaller,
            int firstYear,
            int lastYear,
            int base,
            int length,
            BitSet work,
            BitSet legal) {
        this.tables = tables;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.base = base;
        this.length = length;
        this.legal = legal;
        before = new int[length + 1];
        int[] found = new int[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            before[i] = count;
            if (work.get(i)) {
                found[count++] = base + i;
            }
        }
        before[length] = count;
        workdays = Arrays.copyOf(found, count);
        offset = smaller == null ? 0 : smaller.offset - before[smaller.base - base];
    }

    boolean covers(int day) {
        return day >= base && day < base + length;
    }

    boolean isWorkday(int day) {
        return covers(day)
                ? before[day - base + 1] > before[day - base]
                : beyond(day).isWorkday(day);
    }

    boolean isLegal(int day) {
        return covers(day) ? legal.get(day - base) : beyond(day).isLegal(day);
    }

    /** The number of the first workday on or after this day, which is how many lie before it. */
    int workdaysBefore(int day) {
        return covers(day) ? before[day - base] + offset : beyond(day).workdaysBefore(day);
    }

    /** The day of a workday number. */
    int workday(int number) {
        int i = number - offset;
        if (i >= 0 && i < workdays.length) {
            return workdays[i];
        }
        return beyond(i < 0 ? base - 1 : base + length).workday(number);
    }

    /** This day, if a workday, or the first one after it. */
    int rollOn(int day) {
        return workday(workdaysBefore(day));
    }

    /** This day, if a workday, or the last one before it. */
    int rollBack(int day) {
        return workday(workdaysBefore(day + 1) - 1);
    }

    /** This day, if a period may end on it, or the next such day (§ 193 BGB). */
    int rollLegal(int day) {
        int rolled = day;
        while (!isLegal(rolled)) {
            rolled++;
        }
        return rolled;
    }

    private DayTable beyond(int day) {
        DayTable known = larger;
        if (known == null || !known.covers(day)) {
            known = tables.grown(known == null ? this : known, day);
            larger = known;
        }
        return known;
    }
}

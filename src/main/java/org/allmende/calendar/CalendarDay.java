package org.allmende.calendar;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.allmende.plan.FreeDay;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A day of the sheet.
 *
 * @param free why nobody works on it, or null
 * @param items what ends on it, of many only the first
 * @param total how many end on it
 * @param outside whether it belongs to the month before or after
 */
public record CalendarDay(
        LocalDate date, @Nullable FreeDay free, List<DatedItem> items, int total, boolean outside) {

    static CalendarDay of(
            LocalDate date, @Nullable FreeDay free, List<DatedItem> items, boolean outside) {
        int total = items.isEmpty() ? 0 : items.getFirst().sameDay();
        return new CalendarDay(date, free, items, total, outside);
    }

    public int more() {
        return total - items.size();
    }

    public int week() {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Name of its tone in the style sheets. */
    public String tone() {
        return free == null ? "work" : free.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Why it is free; a weekend is told by its column and says nothing. */
    public String word(Texts t) {
        if (free == null || free.kind() == FreeDay.Kind.WEEKEND) {
            return "";
        }
        return free.kind() == FreeDay.Kind.YEAR_END
                ? t.of("calendar.yearEnd")
                : Objects.requireNonNullElse(free.name(), "");
    }

    /** On a narrow page days on which nothing happens are left out. */
    public boolean isBare(Texts t) {
        return total == 0 && word(t).isEmpty();
    }
}

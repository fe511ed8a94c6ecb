package org.allmende.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import org.allmende.shell.AddressQuery;
import org.allmende.views.ItemView;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of a calendar.
 *
 * @param month which is shown; that of the day, if one is asked for
 * @param day a single day with everything that ends on it, or null for the month
 * @param view which items are shown
 */
public record CalendarAsked(YearMonth month, @Nullable LocalDate day, ItemView view) {

    /** The days a {@link org.allmende.plan.WorkCalendar} knows reach a little further. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2998;

    /** Reads leniently: what is no month or no day shows this month. */
    public static CalendarAsked read(
            @Nullable String month, @Nullable String day, ItemView view, LocalDate today) {
        LocalDate asked = date(day, LocalDate::parse);
        if (asked != null) {
            return new CalendarAsked(YearMonth.from(asked), asked, view);
        }
        LocalDate first = date(month, text -> YearMonth.parse(text).atDay(1));
        return new CalendarAsked(YearMonth.from(first == null ? today : first), null, view);
    }

    private static @Nullable LocalDate date(
            @Nullable String text, Function<String, LocalDate> reading) {
        try {
            LocalDate date = text == null || text.isBlank() ? null : reading.apply(text.strip());
            return date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                    ? null
                    : date;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The Monday on which the sheet begins, or the day itself. */
    LocalDate from() {
        return day != null
                ? day
                : month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate to() {
        return day != null
                ? day
                : month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    String of(YearMonth other) {
        return query(new AddressQuery().with("monat", other), view);
    }

    String of(LocalDate other) {
        return query(new AddressQuery().with("tag", other), view);
    }

    /** The same month or day through another view. */
    String seen(ItemView other) {
        return query(
                day == null
                        ? new AddressQuery().with("monat", month)
                        : new AddressQuery().with("tag", day),
                other);
    }

    private static String query(AddressQuery query, ItemView view) {
        view.parameters().forEach(query::with);
        return query.toString();
    }
}

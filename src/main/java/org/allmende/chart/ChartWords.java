package org.allmende.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.allmende.plan.FreeDay;
import org.allmende.plan.Shift;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The words of a chart in the reader's language. Keeps the date forms, because a chart writes
 * thousands of dates.
 */
final class ChartWords {

    private final Texts t;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter longDay;

    ChartWords(Texts t) {
        this.t = t;
        date = form("shell.date");
        day = form("chart.date.day");
        longDay = form("chart.date.weekday");
    }

    String of(String key, Object... arguments) {
        return t.of(key, arguments);
    }

    /** 04.05.2026 */
    String date(@Nullable LocalDate asked) {
        return asked == null ? "" : date.format(asked);
    }

    /** 4. Mai */
    String day(LocalDate asked) {
        return day.format(asked);
    }

    /** 35 Tage, gesetzlich */
    String period(ChartRow row) {
        if (row.period() == null) {
            return "";
        }
        String length = of("chart.span." + row.period().unit().name(), row.period().amount());
        return row.legal() ? of("chart.period.legal", length) : length;
    }

    /** endet Montag, 15. Juni, weil der 14. ein Sonntag ist (§ 193 BGB) */
    String shift(Shift shift) {
        LocalDate from = shift.from();
        boolean sameMonth = from.getMonth() == shift.to().getMonth();
        String counted =
                sameMonth ? of("chart.shift.day", from.getDayOfMonth(), day(from)) : day(from);
        FreeDay reason = shift.reason();
        String name = reason.name();
        return reason.kind() == FreeDay.Kind.HOLIDAY && name != null
                ? of("chart.shift.holiday", longDay.format(shift.to()), counted, name)
                : of("chart.shift.weekend", longDay.format(shift.to()), counted, weekday(from));
    }

    /** Karfreitag, 3. April */
    String free(FreeDay free) {
        String name = free.name();
        return of("chart.free." + free.kind().name(), name == null ? "" : name, day(free.date()));
    }

    private String weekday(LocalDate asked) {
        return asked.getDayOfWeek().getDisplayName(TextStyle.FULL, t.locale());
    }

    DateTimeFormatter form(String key) {
        return DateTimeFormatter.ofPattern(of(key), t.locale());
    }
}

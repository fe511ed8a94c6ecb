package org.allmende.shell;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of a page in the reader's language, with dates and numbers as that language writes
 * them.
 *
 * @param today the reader's date, so that “heute” and “morgen” are true
 */
public record Texts(MessageSource messages, Locale locale, ZoneId zone, LocalDate today) {

    /**
     * The sentence behind a key, with dates among the arguments written out; a key without a
     * sentence is a defect and fails.
     */
    public String of(String key, Object... arguments) {
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof LocalDate date) {
                shown[i] = longDate(date);
            }
        }
        return messages.getMessage(key, shown, locale);
    }

    /** The word for an enum constant: {@code <type>.<constant>}, as {@code TaskState.ACTIVE}. */
    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** 04.05.2026 */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : format("shell.date", date);
    }

    /** 04.05., with the year when it is not this one. */
    public String shortDate(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return date.getYear() == today.getYear() ? format("shell.date.short", date) : date(date);
    }

    /** 4. Mai 2026 */
    public String longDate(@Nullable LocalDate date) {
        return date == null ? "" : format("shell.date.long", date);
    }

    /** Mo, 4. Mai 2026 */
    public String weekdayDate(LocalDate date) {
        return format("shell.date.weekday", date);
    }

    /** Mai 2026 */
    public String month(LocalDate date) {
        return format("shell.date.month", date);
    }

    /** heute, morgen, gestern, otherwise the short date. */
    public String day(LocalDate date) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, date), -2, 2)) {
            case 0 -> of("shell.today");
            case 1 -> of("shell.tomorrow");
            case -1 -> of("shell.yesterday");
            default -> shortDate(date);
        };
    }

    /** Heute, Gestern, otherwise Montag, 4. Mai 2026: above what happened on a day. */
    public String dayHeading(LocalDate date) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(date, today), -1, 2)) {
            case 0 -> of("shell.day.today");
            case 1 -> of("shell.day.yesterday");
            default -> format("shell.date.full", date);
        };
    }

    /** 04.05.2026, 14:30 */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern(of("shell.time"), locale).format(instant.atZone(zone));
    }

    /** 2026-05-04, the form that date fields and machines read. */
    public String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** 1.000 */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(of(pattern), locale).format(date);
    }
}

package org.allmende.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When mails may come.
 *
 * @param quietFrom from this time of day none; the same as {@code quietUntil}: no quiet hours
 * @param quietUntil until this time of day none; may lie on the next day
 * @param quietDaysOff whether none come on days that are not worked
 * @param dailyAt when the mail of the day comes
 */
public record Hours(
        LocalTime quietFrom, LocalTime quietUntil, boolean quietDaysOff, LocalTime dailyAt) {

    static final Hours USUAL =
            new Hours(LocalTime.of(19, 0), LocalTime.of(6, 30), true, LocalTime.of(7, 30));

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** Longer than any row of days off. */
    private static final int MOST_DAYS = 40;

    /**
     * When something that happened is mailed.
     *
     * @param works whether a day is worked
     * @return null for never
     */
    @Nullable Instant mailAt(MailPace pace, Instant at, Predicate<LocalDate> works) {
        ZonedDateTime then = at.atZone(ZONE);
        return switch (pace) {
            case NOW -> afterQuiet(then.plus(TOGETHER), works).toInstant();
            case HOURLY ->
                    afterQuiet(then.truncatedTo(ChronoUnit.HOURS).plusHours(1), works).toInstant();
            case DAILY -> daily(then, works).toInstant();
            case NEVER -> null;
        };
    }

    private ZonedDateTime daily(ZonedDateTime then, Predicate<LocalDate> works) {
        ZonedDateTime next = then.with(dailyAt);
        if (!next.isAfter(then)) {
            next = next.plusDays(1);
        }
        for (int day = 0; day < MOST_DAYS && quietOn(next.toLocalDate(), works); day++) {
            next = next.plusDays(1);
        }
        return next;
    }

    private ZonedDateTime afterQuiet(ZonedDateTime then, Predicate<LocalDate> works) {
        ZonedDateTime next = then;
        for (int step = 0; step < MOST_DAYS; step++) {
            if (quietOn(next.toLocalDate(), works)) {
                next = next.plusDays(1).with(LocalTime.MIN);
            } else if (isQuiet(next.toLocalTime())) {
                next = end(next);
            } else {
                return next;
            }
        }
        return next;
    }

    private boolean quietOn(LocalDate day, Predicate<LocalDate> works) {
        return quietDaysOff && !works.test(day);
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }

    private ZonedDateTime end(ZonedDateTime then) {
        ZonedDateTime end = then.with(quietUntil);
        return end.isAfter(then) ? end : end.plusDays(1);
    }
}

package org.allmende.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HoursTest {

    /** Evenings, nights and weekends are quiet; the daily mail comes at half past seven. */
    private static final Hours USUAL = Hours.USUAL;

    private static final Hours NEVER_QUIET =
            new Hours(LocalTime.MIN, LocalTime.MIN, false, LocalTime.of(12, 0));

    @Test
    void atOnceIsAfterAMinute() {
        // A Monday.
        assertThat(mail(USUAL, MailPace.NOW, "2026-05-04T10:15")).isEqualTo("2026-05-04T10:16");
    }

    @Test
    void inTheEveningItWaitsForTheMorning() {
        assertThat(mail(USUAL, MailPace.NOW, "2026-05-04T22:00")).isEqualTo("2026-05-05T06:30");
        assertThat(mail(USUAL, MailPace.NOW, "2026-05-05T03:00")).isEqualTo("2026-05-05T06:30");
        assertThat(mail(USUAL, MailPace.HOURLY, "2026-05-04T18:20")).isEqualTo("2026-05-05T06:30");
    }

    @Test
    void onFridayEveningItWaitsForMonday() {
        assertThat(mail(USUAL, MailPace.NOW, "2026-05-08T20:00")).isEqualTo("2026-05-11T06:30");
        assertThat(mail(USUAL, MailPace.DAILY, "2026-05-08T12:00")).isEqualTo("2026-05-11T07:30");
        assertThat(mail(USUAL, MailPace.HOURLY, "2026-05-09T12:00")).isEqualTo("2026-05-11T06:30");
    }

    @Test
    void hourlyIsTheNextFullHourAndDailyTheNextMorning() {
        assertThat(mail(USUAL, MailPace.HOURLY, "2026-05-04T10:15")).isEqualTo("2026-05-04T11:00");
        assertThat(mail(USUAL, MailPace.DAILY, "2026-05-04T10:15")).isEqualTo("2026-05-05T07:30");
        assertThat(mail(USUAL, MailPace.DAILY, "2026-05-04T07:00")).isEqualTo("2026-05-04T07:30");
    }

    @Test
    void quietHoursInTheMiddleOfTheDay() {
        var lunch = new Hours(LocalTime.of(12, 0), LocalTime.of(13, 0), false, LocalTime.NOON);
        assertThat(mail(lunch, MailPace.NOW, "2026-05-04T12:30")).isEqualTo("2026-05-04T13:00");
        assertThat(mail(lunch, MailPace.NOW, "2026-05-04T13:00")).isEqualTo("2026-05-04T13:01");
    }

    @Test
    void whoWantsNoQuietHoursGetsItAtOnceAlsoOnSunday() {
        assertThat(mail(NEVER_QUIET, MailPace.NOW, "2026-05-10T02:00"))
                .isEqualTo("2026-05-10T02:01");
        assertThat(mail(NEVER_QUIET, MailPace.DAILY, "2026-05-10T02:00"))
                .isEqualTo("2026-05-10T12:00");
    }

    @Test
    void neverIsNever() {
        assertThat(USUAL.mailAt(MailPace.NEVER, Instant.parse("2026-05-04T10:00:00Z"), day -> true))
                .isNull();
    }

    @Test
    void whereNoDayIsWorkedItStillEnds() {
        assertThat(USUAL.mailAt(MailPace.NOW, Instant.parse("2026-05-04T10:00:00Z"), day -> false))
                .isNotNull();
    }

    private static String mail(Hours hours, MailPace pace, String local) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant at = LocalDateTime.parse(local).atZone(zone).toInstant();
        Instant mail =
                hours.mailAt(pace, at, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        return mail.atZone(zone).toLocalDateTime().toString();
    }
}

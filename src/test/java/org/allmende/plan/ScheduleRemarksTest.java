package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a schedule says about its dates, in the words of the German messages. */
class ScheduleRemarksTest {

    private static final WorkCalendar HAMBURG = WorkCalendar.of(Land.HH);

    @Test
    void thirtyFiveDaysFromTheDayAfterTheNotice() {
        // Sent on Mon 30 November 2026, 1 December is the first day, Mon 4 January 2027 the 35th.
        assertThat(reckoned("2026-11-30", HAMBURG, period(Span.calendarDays(35))))
                .containsExactly(
                        "Das Ereignis am 30.11.2026 zählt nicht mit; die Frist beginnt am 01.12.2026 (§ 187 Abs. 1 BGB).",
                        "35 Tage enden mit dem 04.01.2027 (§ 188 Abs. 1 BGB).");
    }

    @Test
    void aMonthThatEndsOnASundayEndsOnMonday() {
        // Thu 3 December 2026 and a month: Sun 3 January 2027, so Mon 4.
        assertThat(reckoned("2026-12-03", HAMBURG, period(Span.months(1))))
                .containsExactly(
                        "Das Ereignis am 03.12.2026 zählt nicht mit; die Frist beginnt am 04.12.2026 (§ 187 Abs. 1 BGB).",
                        "Ein Monat endet mit dem 03.01.2027 (§ 188 Abs. 2 BGB).",
                        "Die Frist endet am 04.01.2027, weil der 03.01.2027 ein Sonntag ist (§ 193 BGB).");
    }

    @Test
    void aDayThatTheMonthDoesNotHave() {
        // Tue 31 August 2027 and a month: September has thirty days, Thu 30.
        assertThat(reckoned("2027-08-31", HAMBURG, period(Span.months(1))).get(1))
                .isEqualTo(
                        "Ein Monat endet mit dem 30.09.2027, weil dieser Monat keinen 31. hat (§ 188 Abs. 3 BGB).");
        // Two months later there is one, but a Sunday and Reformationstag: Mon 1 November.
        assertThat(reckoned("2027-08-31", HAMBURG, period(Span.months(2))))
                .contains(
                        "2 Monate enden mit dem 31.10.2027 (§ 188 Abs. 2 BGB).",
                        "Die Frist endet am 01.11.2027, weil der 31.10.2027 ein Feiertag ist: Reformationstag (§ 193 BGB).");
        // In Bavaria the next day is Allerheiligen, in turn.
        assertThat(reckoned("2027-08-31", WorkCalendar.of(Land.BY), period(Span.months(2))))
                .contains(
                        "Die Frist endet am 02.11.2027, weil der 31.10.2027 ein Sonntag ist (§ 193 BGB).");
    }

    @Test
    void weeksEndOnTheWeekdayOfTheEvent() {
        // Sat is no working day, so the event is Fri 8 October 2027 and a week later Fri 15.
        assertThat(reckoned("2027-10-08", HAMBURG, period(Span.weeks(1))))
                .hasSize(2)
                .contains("Eine Woche endet mit dem 15.10.2027 (§ 188 Abs. 2 BGB).");
    }

    @Test
    void aSaturdayMovesThePeriodAndAStandstillHolds() {
        // Wed 6 October 2027 and ten days: Sat 16.
        assertThat(reckoned("2027-10-06", HAMBURG, period(Span.calendarDays(10))))
                .contains(
                        "Die Frist endet am 18.10.2027, weil der 16.10.2027 ein Samstag ist (§ 193 BGB).");
        assertThat(reckoned("2027-10-06", HAMBURG, period(Span.calendarDays(10)).holding()))
                .contains(
                        "Die Frist endet am 16.10.2027, auch wenn dieser Tag frei ist: § 193 BGB gilt für sie nicht.");
    }

    @Test
    void aPeriodThatWaitsForNothingCountsItsFirstDay() {
        // 1 March 2028 (Wed) counts: a month is over with Fri 31 March.
        var schedule = schedule("2028-03-01", HAMBURG, List.of(period(Span.months(1))));
        assertThat(said(schedule.reckoning(ItemKey.of("p"))))
                .containsExactly(
                        "Die Frist beginnt mit dem 01.03.2028; dieser Tag zählt mit (§ 187 Abs. 2 BGB).",
                        "Ein Monat endet mit dem 31.03.2028 (§ 188 Abs. 2 BGB).");
    }

    @Test
    void workAndFixedDatesAreNotReckonedByLaw() {
        var fixed = period(Span.weeks(1)).fixed(day("2027-10-07"), day("2027-10-16"));
        var schedule = schedule("2027-10-06", HAMBURG, List.of(task("a", 1), fixed));
        assertThat(schedule.reckoning(ItemKey.of("a"))).isEmpty();
        assertThat(schedule.reckoning(ItemKey.of("p"))).isEmpty();
    }

    @Test
    void deadlinesAndLatestDaysThatAreMissed() {
        // a has Mon 6 – Fri 10 September 2027, b Mon 13; p holds both.
        var items =
                List.of(
                        Item.pack("p", "Phase").notAfter(day("2027-09-10")),
                        task("a", 5).under("p").deadline(day("2027-09-09")),
                        task("b", 1).under("p").deadline(day("2027-09-13")));
        var schedule = schedule("2027-09-06", HAMBURG, items, Dependency.of("a", "b"));
        assertThat(said(schedule.warnings()))
                .containsExactly(
                        "„Phase“ endet am 13.09.2027 und soll spätestens am 10.09.2027 enden.",
                        "„Aufgabe a“ endet am 10.09.2027, nach der Frist am 09.09.2027.");
    }

    @Test
    void anItemThatHoldsIsToldFromWhenItCould() {
        // a ends on Fri 10 September 2027, b on Tue 7; the meeting stays on Wed 8, which is early
        // for a and right for b, and c goes by the meeting.
        var items =
                List.of(
                        task("m", 1).fixed(day("2027-09-08"), day("2027-09-08")),
                        task("a", 5),
                        task("b", 2),
                        task("c", 1));
        var schedule =
                schedule(
                        "2027-09-06",
                        HAMBURG,
                        items,
                        Dependency.of("a", "m"),
                        Dependency.of("b", "m"),
                        Dependency.of("m", "c"));
        assertThat(said(schedule.warnings()))
                .containsExactly(
                        "„Aufgabe m“ bleibt am 08.09.2027, obwohl „Aufgabe a“ einen Beginn erst am 13.09.2027 erlaubt.");
        assertThat(schedule.dates(ItemKey.of("c")).start()).isEqualTo(day("2027-09-09"));
    }

    @Test
    void everythingThatAnItemHoldsAgainstIsNamed() {
        // a ends on Fri 10; b is in a package that waits for a, and ends a day after a.
        var items =
                List.of(
                        task("a", 5),
                        Item.pack("p", "Phase"),
                        task("b", 2).under("p").fixed(day("2027-09-07"), day("2027-09-08")),
                        Item.milestone("m", "Beschluss")
                                .fixed(day("2027-09-09"), day("2027-09-09")));
        var schedule =
                schedule(
                        "2027-09-06",
                        HAMBURG,
                        items,
                        Dependency.of("a", "p"),
                        Dependency.of("a", "b", DependencyKind.FINISH_FINISH, Span.workingDays(1)),
                        Dependency.of("a", "m"));
        assertThat(said(schedule.warnings()))
                .containsExactly(
                        "„Aufgabe b“ endet am 08.09.2027, obwohl „Aufgabe a“ ein Ende erst am 13.09.2027 erlaubt.",
                        "„Aufgabe b“ bleibt am 07.09.2027, obwohl „Aufgabe a“ einen Beginn erst am 13.09.2027 erlaubt.",
                        "„Beschluss“ bleibt am 09.09.2027, obwohl „Aufgabe a“ einen Beginn erst am 10.09.2027 erlaubt.");
    }

    private static List<String> reckoned(String event, WorkCalendar calendar, Item period) {
        var schedule =
                schedule(event, calendar, List.of(task("a", 1), period), Dependency.of("a", "p"));
        return said(schedule.reckoning(ItemKey.of("p")));
    }

    private static Schedule schedule(
            String start, WorkCalendar calendar, List<Item> items, Dependency... dependencies) {
        var plan = new Plan(List.of(), items, List.of(dependencies));
        return Schedule.of(plan, calendar, new Anchor.Start(day(start)));
    }

    private static Item task(String key, int days) {
        return Item.task(key, "Aufgabe " + key).lasting(Span.workingDays(days));
    }

    private static Item period(Span length) {
        return Item.period("p", "Frist", length);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> said(List<Remark> remarks) {
        return remarks.stream().map(ScheduleRemarksTest::said).toList();
    }

    private static String said(Remark remark) {
        var dates = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        Object[] arguments =
                remark.arguments().stream()
                        .map(one -> one instanceof LocalDate date ? date.format(dates) : one)
                        .toArray();
        return new MessageFormat(TEXTS.getProperty(remark.code()), Locale.GERMAN).format(arguments);
    }

    private static final Properties TEXTS = texts();

    private static Properties texts() {
        var texts = new Properties();
        var file = Path.of("src/main/resources/messages/plan.properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}

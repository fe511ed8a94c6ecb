package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans around an anchor day that comes again. Computed by hand with a paper calendar. */
class RoutinePlanTest {

    private static final LocalDate ANCHOR = LocalDate.of(2027, 4, 1);

    @Test
    void tasksLieAroundTheirAnchorInWorkdays() {
        // Thu 1 April 2027; back: Wed 31, Tue 30, (Mon 29 Ostermontag, Fri 26 Karfreitag), Thu 25,
        // Wed 24, Tue 23 March.
        Schedule run =
                around(
                        Item.task("a", "Einladen").offset("-5 AT", Roll.NEXT),
                        Item.task("b", "Tagen").offset("0 AT", Roll.NEXT),
                        Item.task("c", "Versenden").offset("2 AT", Roll.NEXT));
        assertDay(run, "a", "2027-03-23");
        assertDay(run, "b", "2027-04-01");
        assertDay(run, "c", "2027-04-05");
    }

    @Test
    void whatKeepsAPeriodRollsBackAndAnythingElseOn() {
        // Four days before is Sunday, 28 March, in the middle of Easter.
        Schedule run =
                around(
                        Item.task("a", "Bekanntmachen").offset("-4 KT", Roll.PREVIOUS),
                        Item.task("b", "Aufräumen").offset("-4 KT", Roll.NEXT),
                        Item.task("c", "Vertragsangaben").offset("7 KT", Roll.PREVIOUS));
        assertDay(run, "a", "2027-03-25");
        assertDay(run, "b", "2027-03-30");
        assertDay(run, "c", "2027-04-08");
    }

    @Test
    void aLongerTaskEndsOnItsDay() {
        Schedule run =
                around(
                        Item.task("a", "Vorbereiten")
                                .lasting(Span.workingDays(3))
                                .offset("-1 AT", Roll.NEXT));
        assertThat(run.dates(ItemKey.of("a")))
                .isEqualTo(new Dates(LocalDate.of(2027, 3, 25), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void aPackageHasNoDistanceOfItsOwn() {
        assertThatThrownBy(() -> Item.pack("a", "Paket").offset("-1 AT", Roll.NEXT))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("plan.item.offset"));
    }

    @Test
    void everyRhythmSurvivesBothFormats() {
        List<Rhythm> rhythms =
                List.of(
                        new Rhythm.Rule("FREQ=MONTHLY;BYDAY=1TU", Set.of(Month.AUGUST)),
                        new Rhythm.Workday(Rhythm.Position.LAST, Set.of(Month.MARCH, Month.JUNE)),
                        new Rhythm.Event(Rhythm.Occasion.DATE_IN_LIST, "Sitzungskalender"));
        for (Rhythm rhythm : rhythms) {
            PlanDocument routine = routine(rhythm);
            assertThat(PlanFormat.readYaml(PlanFormat.writeYaml(routine))).isEqualTo(routine);
            assertThat(PlanFormat.readJson(PlanFormat.writeJson(routine))).isEqualTo(routine);
        }
    }

    @Test
    void refusesARhythmThatSaysNothingWithItsPlace() {
        String yaml =
                PlanFormat.writeYaml(routine(new Rhythm.Rule("FREQ=DAILY", Set.of())))
                        .replace("rule: FREQ=DAILY", "list: Termine");
        assertThatThrownBy(() -> PlanFormat.readYaml(yaml))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("plan.rhythm.none");
                            assertThat(refused.line()).isPositive();
                        });
    }

    private static PlanDocument routine(Rhythm rhythm) {
        var recurrence =
                new Recurrence(
                        "Sitzungstag",
                        rhythm,
                        Roll.PREVIOUS,
                        5,
                        List.of(
                                new RequiredResult(RequiredResult.Kind.FILE, "Niederschrift"),
                                new RequiredResult(
                                        RequiredResult.Kind.CONFIRMATION, "Beschlüsse verteilt")));
        Item task = Item.task("a", "Bekanntmachen").offset("-4 KT", Roll.PREVIOUS);
        return PlanDocument.of(
                        "sitzung", "1.0", "Sitzung", new Plan(List.of(), List.of(task), List.of()))
                .recurring(recurrence);
    }

    private static Schedule around(Item... items) {
        return Schedule.of(
                new Plan(List.of(), List.of(items), List.of()),
                WorkCalendar.of(Land.HH),
                new Anchor.Start(ANCHOR));
    }

    private static void assertDay(Schedule run, String key, String day) {
        LocalDate date = LocalDate.parse(day);
        assertThat(run.dates(ItemKey.of(key))).as(key).isEqualTo(new Dates(date, date));
    }
}

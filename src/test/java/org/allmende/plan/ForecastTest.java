package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 11);
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Land.NW);
    private static final Spread USUAL = new Spread(0.8, 1, 1.7);
    private static final Function<Item, Spread> EACH_USUAL = _ -> USUAL;

    @Provide
    Arbitrary<Plan> plans() {
        return RandomPlans.plans(40, RandomPlans.EVERYTHING);
    }

    @Property(tries = 60)
    void whatIsCertainEndsAsScheduled(@ForAll("plans") Plan plan) {
        LocalDate end = Schedule.earliestEnd(plan, CALENDAR, START);
        var forecast = Forecast.of(plan, CALENDAR, START, _ -> Spread.NONE, 20, 1);
        assertThat(forecast.endWith(0.01)).isEqualTo(forecast.endWith(1)).isEqualTo(end);
    }

    @Property(tries = 30)
    void theSameSeedGivesTheSameForecast(@ForAll("plans") Plan plan) {
        var one = Forecast.of(plan, CALENDAR, START, EACH_USUAL, 200, 7);
        var other = Forecast.of(plan, CALENDAR, START, EACH_USUAL, 200, 7);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(one.endWith(percent / 100.0)).isEqualTo(other.endWith(percent / 100.0));
        }
    }

    @Property(tries = 30)
    void whoWantsToBeSurerWaitsLongerAndIsNotDeceived(@ForAll("plans") Plan plan) {
        var forecast = Forecast.of(plan, CALENDAR, START, EACH_USUAL, 200, 7);
        LocalDate before = forecast.endWith(0.01);
        for (int percent = 2; percent <= 100; percent++) {
            LocalDate end = forecast.endWith(percent / 100.0);
            assertThat(end).isAfterOrEqualTo(before);
            assertThat(forecast.chanceOf(end)).isGreaterThanOrEqualTo(percent / 100.0);
            assertThat(forecast.chanceOf(before.minusDays(1))).isLessThan(percent / 100.0);
            before = end;
        }
    }

    /** By hand: the 50 % point of the triangle 0.8, 1, 1.7 is 1.7 − √(0.5 · 0.9 · 0.7) = 1.139. */
    @Test
    void oneTaskFollowsItsTriangle() {
        var plan = plan(Item.task("a", "Lang").lasting(Span.workingDays(1000)));
        var forecast = Forecast.of(plan, CALENDAR, START, EACH_USUAL, 20_000, 3);
        assertThat(workdays(forecast.endWith(0.5))).isCloseTo(1139, within(8));
        assertThat(workdays(forecast.endWith(0.8))).isCloseTo(1345, within(8));
        assertThat(workdays(forecast.endWith(1))).isBetween(1650, 1700);
        assertThat(workdays(forecast.endWith(0.0001))).isBetween(800, 850);
    }

    /** Of two equal tasks beside each other the later one counts: both are rarely early. */
    @Test
    void twoBesideEachOtherEndLaterThanOne() {
        var alone = plan(Item.task("a", "Eine").lasting(Span.workingDays(100)));
        var both =
                plan(
                        Item.task("a", "Eine").lasting(Span.workingDays(100)),
                        Item.task("b", "Andere").lasting(Span.workingDays(100)));
        assertThat(Forecast.of(both, CALENDAR, START, EACH_USUAL, 5_000, 3).endWith(0.5))
                .isAfter(Forecast.of(alone, CALENDAR, START, EACH_USUAL, 5_000, 3).endWith(0.5));
    }

    /**
     * Twenty in a row: drawn apart, their sum would spread by √20, drawn as one by 20; together as
     * they are, by √(20 + 20·19·0.3) ≈ 11.6 of one.
     */
    @Test
    void delaysGoTogether() {
        Item[] items = new Item[20];
        List<Dependency> row = new java.util.ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            items[i] = Item.task("t" + i, "Schritt").lasting(Span.workingDays(100));
            if (i > 0) {
                row.add(
                        Dependency.of(
                                "t" + (i - 1), "t" + i, DependencyKind.FINISH_START, Span.ZERO));
            }
        }
        var chain = new Plan(List.of(), List.of(items), row);
        int one = spread(plan(items[0]));
        assertThat(spread(chain) / (double) one).isCloseTo(11.6, within(1.2));
    }

    @Test
    void legalPeriodsDoNotVary() {
        var plan = plan(Item.period("f", "Auslegung", Span.months(1)));
        var forecast = Forecast.of(plan, CALENDAR, START, EACH_USUAL, 100, 3);
        assertThat(forecast.endWith(1)).isEqualTo(Schedule.earliestEnd(plan, CALENDAR, START));
    }

    @Test
    void aPlanWithoutItemsEndsWhereItBegins() {
        var forecast = Forecast.of(Plan.EMPTY, CALENDAR, START, EACH_USUAL, 10, 3);
        assertThat(forecast.endWith(0.8)).isEqualTo(START);
    }

    @Test
    void oddQuestionsAreRefused() {
        assertThatThrownBy(() -> new Spread(0, 1, 2)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> new Spread(1, 0.9, 2)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> new Spread(1, 1, Double.NaN)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> new Spread(1, 1, 10.01)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> new Spread(1, 1.2, 1.1)).isInstanceOf(PlanRefused.class);
        for (int runs : new int[] {0, 100_001}) {
            assertThatThrownBy(() -> Forecast.of(Plan.EMPTY, CALENDAR, START, EACH_USUAL, runs, 1))
                    .isInstanceOf(PlanRefused.class);
        }
    }

    @Test
    void theLastOfWhatIsAllowedIsAllowed() {
        assertThat(new Spread(10, 10, 10).most()).isEqualTo(10);
        for (int runs : new int[] {1, 100_000}) {
            assertThat(Forecast.of(Plan.EMPTY, CALENDAR, START, EACH_USUAL, runs, 1).runs())
                    .isEqualTo(runs);
        }
    }

    /** By hand: of the width 0.9 two ninths rise; (0.8 + √(0.1 · 0.9 · 0.2)) = 0.934. */
    @Test
    void aTriangleRisesAndFalls() {
        assertThat(USUAL.quantile(0)).isEqualTo(0.8);
        assertThat(USUAL.quantile(0.1)).isCloseTo(0.934164, within(1e-6));
        assertThat(USUAL.quantile(2.0 / 9)).isCloseTo(1, within(1e-6));
        assertThat(USUAL.quantile(0.5)).isCloseTo(1.138751, within(1e-6));
        assertThat(USUAL.quantile(1)).isEqualTo(1.7);
        assertThat(new Spread(2, 2, 2).quantile(0.3)).isEqualTo(2);
    }

    /** Values of the usual tables of the normal distribution. */
    @Test
    void theNormalCurveIsThatOfTheTables() {
        assertThat(NormalCurve.below(0)).isEqualTo(0.5);
        assertThat(NormalCurve.below(1)).isCloseTo(0.841345, within(1e-6));
        assertThat(NormalCurve.below(-1.96)).isCloseTo(0.024998, within(1e-6));
        assertThat(NormalCurve.below(3.0005)).isCloseTo(0.998652, within(1e-6));
        assertThat(NormalCurve.below(-50)).isZero();
        assertThat(NormalCurve.below(50)).isEqualTo(1);
    }

    private static Plan plan(Item... items) {
        return new Plan(List.of(), List.of(items), List.of());
    }

    private static int spread(Plan plan) {
        var forecast = Forecast.of(plan, CALENDAR, START, EACH_USUAL, 20_000, 3);
        return workdays(forecast.endWith(0.84)) - workdays(forecast.endWith(0.16));
    }

    private static int workdays(LocalDate end) {
        return CALENDAR.workdaysBetween(START, end);
    }
}

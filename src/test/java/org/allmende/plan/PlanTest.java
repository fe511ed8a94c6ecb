package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Item A = Item.task("a", "Auftrag");
    private static final Item B = Item.task("b", "Beschluss");
    private static final Item C = Item.task("c", "Citizen");
    private static final Item P = Item.pack("p", "Paket");

    @Test
    void namesTheItemsOfACycle() {
        var refused =
                refused(() ->
                        plan(List.of(A, B, C), after("a", "b"), after("b", "c"), after("c", "a")));
        assertThat(refused.code()).isEqualTo("plan.cycle");
        assertThat(refused.arguments().getFirst().toString())
                .contains("Auftrag", "Beschluss", "Citizen");
    }

    @Test
    void findsACycleThroughAPackage() {
        // The package waits for a, and a waits for b, which lies in the package.
        assertCode(
                "plan.cycle",
                () -> plan(List.of(A, P, B.under("p")), after("a", "p"), after("b", "a")));
    }

    @Test
    void refusesAWaitForOneself() {
        assertCode("plan.dependency.within", () -> plan(List.of(A), after("a", "a")));
    }

    @Test
    void refusesADependencyBetweenAnItemAndThePackageAroundIt() {
        assertCode("plan.dependency.within", () -> plan(List.of(P, A.under("p")), after("p", "a")));
        assertCode("plan.dependency.within", () -> plan(List.of(P, A.under("p")), after("a", "p")));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertCode("plan.item.twice", () -> plan(List.of(A, A)));
        assertCode("plan.item.parent", () -> plan(List.of(A.under("p"), P)));
        assertCode("plan.item.parent.kind", () -> plan(List.of(A, B.under("a"))));
        assertCode("plan.item.order", () -> plan(List.of(P, A, B.under("p"))));
        assertCode("plan.item.role", () -> plan(List.of(A.roles("PL"))));
        assertCode(
                "plan.role.twice",
                () ->
                        new Plan(
                                List.of(Role.of("PL", "Leitung"), Role.of("PL", "Leiter")),
                                List.of(),
                                List.of()));
        assertCode("plan.dependency.unknown", () -> plan(List.of(A), after("x", "a")));
        assertCode(
                "plan.dependency.twice",
                () -> plan(List.of(A, B), after("a", "b"), after("a", "b")));
        assertCode("plan.item.unknown", () -> plan(List.of(A)).item(ItemKey.of("x")));
    }

    @Test
    void refusesItemsThatContradictThemselves() {
        assertCode(
                "plan.item.duration.unwanted",
                () -> Item.milestone("m", "M").lasting(Span.workingDays(1)));
        assertCode("plan.item.duration.missing", () -> A.lasting(null));
        assertCode("plan.item.duration.positive", () -> A.lasting(Span.workingDays(0)));
        assertCode("plan.item.title", () -> A.titled(" "));
        assertCode("plan.item.effort", () -> A.effort(-1));
        assertCode("plan.key", () -> Item.task("a b", "Titel"));
        assertCode("plan.link", () -> new Link("Böse", "javascript:alert(1)"));
    }

    @Test
    void countsPlacesInTheTree() {
        var plan = plan(List.of(A, P, B.under("p"), Item.pack("q", "Q").under("p"), C.under("q")));
        assertThat(plan.wbsNumbers()).containsExactly("1", "2", "2.1", "2.2", "2.2.1");
        assertThat(plan.wbsNumber(ItemKey.of("c"))).isEqualTo("2.2.1");
        assertThat(plan.children(ItemKey.of("p")))
                .extracting(Item::title)
                .containsExactly("Beschluss", "Q");
        assertThat(plan.children(null)).extracting(Item::title).containsExactly("Auftrag", "Paket");
    }

    @Test
    void keepsPartsAndBridgesWhatLiesBetween() {
        var plan = plan(List.of(A, B, C), after("a", "b"), after("b", "c"));
        assertThat(plan.keep(keys("a", "c")).dependencies()).containsExactly(after("a", "c"));
        assertThat(plan.keep(keys("a", "b", "c"))).isEqualTo(plan);
        assertThat(plan.keep(Set.of())).isEqualTo(Plan.EMPTY);
    }

    @Test
    void keepsTheKindOfBothEndsWhenBridging() {
        var plan =
                plan(
                        List.of(A, B, C),
                        Dependency.of("a", "b", DependencyKind.START_START, Span.workingDays(1)),
                        Dependency.of("b", "c", DependencyKind.FINISH_FINISH, Span.workingDays(2)));
        assertThat(plan.keep(keys("a", "c")).dependencies())
                .containsExactly(
                        Dependency.of("a", "c", DependencyKind.START_FINISH, Span.workingDays(3)));
    }

    @Test
    void bridgesAWholePackageThatIsLeftOut() {
        var plan = plan(List.of(A, P, B.under("p"), C), after("a", "p"), after("b", "c"));
        assertThat(plan.keep(keys("a", "c")).dependencies()).containsExactly(after("a", "c"));
    }

    @Test
    void keepsThePackagesAroundAPart() {
        var plan =
                plan(List.of(P, A.under("p"), B.under("p"), C), after("a", "b"), after("p", "c"));
        var kept = plan.keep(keys("b", "c"));
        assertThat(kept.items())
                .extracting(item -> item.key().value())
                .containsExactly("p", "b", "c");
        assertThat(kept.dependencies()).containsExactly(after("p", "c"));
    }

    @Test
    void scalesWorkButNeitherPeriodsNorCalendarTime() {
        var plan =
                plan(List.of(
                                A.lasting(Span.workingDays(10)),
                                B.lasting(Span.workingDays(1)),
                                C.lasting(Span.weeks(2)),
                                Item.period("d", "Anhörung", Span.workingDays(10))))
                        .scaled(new BigDecimal("0.72"));
        // 10 × 0.72 = 7.2 → 8; 1 × 0.72 → 1.
        assertThat(plan.items())
                .extracting(item -> String.valueOf(item.duration()))
                .containsExactly("8 AT", "1 AT", "2 W", "10 AT");
        assertCode("plan.factor", () -> plan.scaled(BigDecimal.ZERO));
    }

    @Test
    void readsAndPrintsSpans() {
        assertThat(Span.parse("10 AT")).isEqualTo(Span.workingDays(10)).hasToString("10 AT");
        assertThat(Span.parse("-3KT")).isEqualTo(Span.calendarDays(-3)).hasToString("-3 KT");
        assertThat(Span.parse(" 2 W ")).isEqualTo(Span.weeks(2));
        assertThat(Span.parse("1 M")).isEqualTo(Span.months(1));
        assertCode("plan.span", () -> Span.parse("zehn Tage"));
        assertCode("plan.span", () -> Span.parse("10"));
        assertCode("plan.span.range", () -> Span.parse("99999 AT"));
    }

    private static Plan plan(List<Item> items, Dependency... dependencies) {
        return new Plan(List.of(), items, Arrays.asList(dependencies));
    }

    private static Dependency after(String predecessor, String successor) {
        return Dependency.of(predecessor, successor);
    }

    private static Set<ItemKey> keys(String... keys) {
        return Set.copyOf(Arrays.stream(keys).map(ItemKey::of).toList());
    }

    private static void assertCode(String code, ThrowingCallable action) {
        assertThat(refused(action).code()).isEqualTo(code);
    }

    private static PlanRefused refused(ThrowingCallable action) {
        return catchThrowableOfType(PlanRefused.class, action);
    }
}

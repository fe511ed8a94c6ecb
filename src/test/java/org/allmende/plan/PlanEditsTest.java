package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allmende.plan.PlanEdits.Step;
import org.junit.jupiter.api.Test;

class PlanEditsTest {

    static final Plan PLAN =
            new Plan(
                    List.of(Role.of("PL", "Projektleitung"), Role.of("PR", "Personalrat")),
                    List.of(
                            Item.pack("a", "Auftrag"),
                            Item.task("a1", "Erarbeiten").under("a").roles("PL", "PR"),
                            Item.task("a2", "Abstimmen").under("a"),
                            Item.pack("b", "Betrieb"),
                            Item.task("b1", "Beginnen").under("b")),
                    List.of(Dependency.of("a1", "a2"), Dependency.of("a2", "b1")));

    @Test
    void whatIsAddedStandsLastInItsPackage() {
        assertThat(tree(PlanEdits.add(PLAN, Item.task("x", "Neu").under("a"))))
                .isEqualTo("a a1 a2 x b b1");
        assertThat(tree(PlanEdits.add(PLAN, Item.task("x", "Neu")))).isEqualTo("a a1 a2 b b1 x");
        assertThatThrownBy(() -> PlanEdits.add(PLAN, Item.task("x", "Neu").under("a1")))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("plan.item.parent.kind");
    }

    @Test
    void itMovesByOnePlaceWithAllBelowIt() {
        assertThat(moved("b", Step.UP)).isEqualTo("b b1 a a1 a2");
        assertThat(moved("a", Step.DOWN)).isEqualTo("b b1 a a1 a2");
        assertThat(moved("a2", Step.UP)).isEqualTo("a a2 a1 b b1");
        assertThat(moved("a2", Step.DOWN)).as("at the edge").isEqualTo("a a1 a2 b b1");
        assertThat(moved("a1", Step.OUT)).isEqualTo("a a2 a1 b b1");
        Plan inside = PlanEdits.move(PLAN, ItemKey.of("b"), Step.IN);
        assertThat(inside.item(ItemKey.of("b")).parent()).isEqualTo(ItemKey.of("a"));
        assertThat(inside.wbsNumber(ItemKey.of("b1"))).isEqualTo("1.3.1");
    }

    @Test
    void whatCannotMoveSaysWhy() {
        assertThatThrownBy(() -> moved("a2", Step.IN)).hasMessageContaining("plan.edit.in");
        assertThatThrownBy(() -> moved("a", Step.IN)).hasMessageContaining("plan.edit.in");
        assertThatThrownBy(() -> moved("a", Step.OUT)).hasMessageContaining("plan.edit.out");
        assertThatThrownBy(() ->
                        PlanEdits.move(
                                new Plan(
                                        List.of(),
                                        List.of(Item.pack("a", "A"), Item.task("t", "T")),
                                        List.of(Dependency.of("a", "t"))),
                                ItemKey.of("t"),
                                Step.IN))
                .hasMessageContaining("plan.dependency.within");
    }

    @Test
    void whatIsLeftOutIsBridged() {
        Plan left = PlanEdits.without(PLAN, ItemKey.of("a2"));
        assertThat(tree(left)).isEqualTo("a a1 b b1");
        assertThat(left.dependencies()).containsExactly(Dependency.of("a1", "b1"));
        assertThat(tree(PlanEdits.without(PLAN, ItemKey.of("a")))).isEqualTo("b b1");
    }

    @Test
    void anItemChangesWithWhatItWaitsFor() {
        Item other = PLAN.item(ItemKey.of("b1")).titled("Anlaufen");
        Plan changed = PlanEdits.change(PLAN, other, List.of(Dependency.of("a1", "b1")));
        assertThat(changed.item(ItemKey.of("b1")).title()).isEqualTo("Anlaufen");
        assertThat(changed.dependencies())
                .containsExactly(Dependency.of("a1", "a2"), Dependency.of("a1", "b1"));
        assertThatThrownBy(() ->
                        PlanEdits.change(
                                PLAN,
                                PLAN.item(ItemKey.of("a1")),
                                List.of(Dependency.of("b1", "a1"))))
                .hasMessageContaining("plan.cycle");
    }

    @Test
    void aRoleThatGoesLeavesItsItems() {
        Plan changed = PlanEdits.roles(PLAN, List.of(Role.of("PR", "Personalvertretung")));
        assertThat(changed.item(ItemKey.of("a1")).roles()).containsExactly(RoleKey.of("PR"));
    }

    /** Whatever moves, nothing is lost and nothing but its place changes. */
    @Property(tries = 200)
    void movingLosesNothing(@ForAll("steps") List<Step> steps, @ForAll("keys") List<String> keys) {
        Plan plan = PLAN;
        for (int i = 0; i < Math.min(steps.size(), keys.size()); i++) {
            try {
                plan = PlanEdits.move(plan, ItemKey.of(keys.get(i)), steps.get(i));
            } catch (PlanRefused refused) {
                // Stays as it was.
            }
        }
        assertThat(plan.items().stream().map(item -> item.under((ItemKey) null)))
                .containsExactlyInAnyOrderElementsOf(
                        PLAN.items().stream().map(item -> item.under((ItemKey) null)).toList());
        assertThat(plan.dependencies()).containsExactlyInAnyOrderElementsOf(PLAN.dependencies());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofSize(12);
    }

    @Provide
    Arbitrary<List<String>> keys() {
        return Arbitraries.of("a", "a1", "a2", "b", "b1").list().ofSize(12);
    }

    private static String moved(String key, Step step) {
        return tree(PlanEdits.move(PLAN, ItemKey.of(key), step));
    }

    private static String tree(Plan plan) {
        return plan.items().stream()
                .map(item -> item.key().value())
                .collect(Collectors.joining(" "));
    }
}

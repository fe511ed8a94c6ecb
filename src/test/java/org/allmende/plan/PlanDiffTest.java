package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allmende.plan.PlanDiff.Change;
import org.allmende.plan.PlanDiff.Field;
import org.allmende.plan.PlanDiff.Move;
import org.allmende.plan.PlanDiff.RoleChange;
import org.junit.jupiter.api.Test;

class PlanDiffTest {

    private static final Item P = Item.pack("p", "Paket");
    private static final Item A = Item.task("a", "Auftrag");
    private static final Item B = Item.task("b", "Beschluss");
    private static final Item C = Item.task("c", "Charta");

    @Property(tries = 200)
    void aPlanDoesNotDifferFromItself(@ForAll("plans") Plan plan) {
        var copy = new Plan(plan.roles(), plan.items(), plan.dependencies());
        assertThat(PlanDiff.between(plan, copy).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return RandomPlans.plans(25, RandomPlans.EVERYTHING);
    }

    @Test
    void tellsFieldByFieldWhatChanged() {
        var diff = PlanDiff.between(plan(A, B), plan(A.titled("Antrag").lasting(Span.weeks(1)), B));
        assertThat(diff.changed())
                .containsExactly(
                        new Change(A.key(), Field.TITLE, "Auftrag", "Antrag"),
                        new Change(A.key(), Field.DURATION, Span.workingDays(1), Span.weeks(1)));
    }

    @Test
    void tellsWhatWasAddedRemovedAndMoved() {
        var diff = PlanDiff.between(plan(P, A.under("p"), B), plan(P, A, C));
        assertThat(diff.added()).containsExactly(C);
        assertThat(diff.removed()).containsExactly(B);
        assertThat(diff.moved()).containsExactly(new Move(A.key(), P.key(), null));
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.reordered()).isEmpty();
    }

    @Test
    void oneItemThatGoesToTheFrontIsOneReordering() {
        assertThat(PlanDiff.between(plan(A, B, C), plan(C, A, B)).reordered())
                .containsExactly(C.key());
    }

    @Test
    void dependenciesBelongToTheirSuccessor() {
        var lag = Dependency.of("a", "b", DependencyKind.FINISH_START, Span.workingDays(2));
        var before = new Plan(List.of(), List.of(A, B), List.of(Dependency.of("a", "b")));
        var after = new Plan(List.of(), List.of(A, B), List.of(lag));
        assertThat(PlanDiff.between(before, after).changed())
                .containsExactly(
                        new Change(
                                B.key(),
                                Field.AFTER,
                                Set.of(Dependency.of("a", "b")),
                                Set.of(lag)));
    }

    @Test
    void tellsRolesAddedRemovedAndRenamed() {
        var before =
                new Plan(
                        List.of(Role.of("PL", "Leitung"), Role.of("PR", "Personalrat")),
                        List.of(),
                        List.of());
        var after =
                new Plan(
                        List.of(Role.of("PL", "Projektleitung"), Role.of("IT", "IT")),
                        List.of(),
                        List.of());
        assertThat(PlanDiff.between(before, after).roles())
                .containsExactly(
                        new RoleChange(RoleKey.of("IT"), null, "IT"),
                        new RoleChange(RoleKey.of("PL"), "Leitung", "Projektleitung"),
                        new RoleChange(RoleKey.of("PR"), "Personalrat", null));
    }

    private static Plan plan(Item... items) {
        return new Plan(List.of(), List.of(items), List.of());
    }
}

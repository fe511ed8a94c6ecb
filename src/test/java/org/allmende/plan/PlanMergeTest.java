package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.MergedPlan.Resolution;
import org.allmende.plan.MergedPlan.Rule;
import org.allmende.plan.PlanDiff.Field;
import org.junit.jupiter.api.Test;

class PlanMergeTest {

    private static final Item P = Item.pack("p", "Beteiligung");
    private static final Item A = Item.task("a", "Auftrag").under("p");
    private static final Item B = Item.task("b", "Beschluss").under("p");
    private static final Item C = Item.task("c", "Charta").under("p");
    private static final Plan BASE = plan(P, A, B);

    @Test
    void takesWhatIsNewAndKeepsWhatIsOwn() {
        var merge =
                PlanMerge.merge(BASE, plan(P, A.titled("Dienstanweisung"), B), plan(P, A, B, C));
        assertThat(merge.changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).hasToString("ADDED:c");
                    assertThat(change.preset()).isEqualTo(MergeDecision.ACCEPT);
                });
        assertThat(merge.merged().plan()).isEqualTo(plan(P, A.titled("Dienstanweisung"), B, C));
    }

    @Test
    void anOwnEditWinsUntilSomebodyDecidesOtherwise() {
        Item own = A.lasting(Span.workingDays(5));
        Item offered = A.lasting(Span.workingDays(3));
        var merge = PlanMerge.merge(BASE, plan(P, own, B), plan(P, offered, B));
        var duration = Id.of(A.key(), Field.DURATION);
        assertThat(merge.changes())
                .containsExactly(
                        new MergeChange(
                                duration,
                                A.duration(),
                                own.duration(),
                                offered.duration(),
                                offered.duration(),
                                true));
        assertThat(merge.merged().plan()).isEqualTo(plan(P, own, B));
        assertThat(merge.merged(Map.of(duration, MergeDecision.ACCEPT)).plan())
                .isEqualTo(plan(P, offered, B));
    }

    @Test
    void listsKeepTheElementsOfBothSides() {
        var merge =
                PlanMerge.merge(
                        plan(P, A.checklist("Entwurf", "Versand")),
                        plan(P, A.checklist("Entwurf", "Versand", "Ablage")),
                        plan(P, A.checklist("Entwurf", "Mitzeichnung", "Versand")));
        assertThat(merge.merged().plan().item(A.key()).checklist())
                .containsExactly("Entwurf", "Mitzeichnung", "Versand", "Ablage");
    }

    @Test
    void aLineThatBothSidesWroteAnewIsAConflict() {
        var merge =
                PlanMerge.merge(
                        plan(P, A.checklist("Entwurf")),
                        plan(P, A.checklist("Entwurf mit Anlagen")),
                        plan(P, A.checklist("Erster Entwurf")));
        assertThat(merge.changes()).singleElement().matches(MergeChange::conflict);
    }

    @Test
    void whatWasEditedIsNotRemovedByItself() {
        var merge = PlanMerge.merge(BASE, plan(P, A, B.described("Wie 2024")), plan(P, A));
        assertThat(merge.changes()).singleElement().matches(MergeChange::conflict);
        assertThat(merge.merged().plan().has(B.key())).isTrue();
    }

    @Test
    void aPackageWithOwnContentIsNotRemovedByItself() {
        var merge = PlanMerge.merge(BASE, plan(P, A, B, C), Plan.EMPTY);
        assertThat(merge.merged().plan()).isEqualTo(plan(P, C));
        var all = Map.of(Id.of(Kind.REMOVED, P.key()), MergeDecision.ACCEPT);
        assertThat(merge.merged(all).plan()).isEqualTo(plan(P, C));
        assertThat(merge.merged(all).resolutions())
                .containsExactly(Resolution.held(Rule.PACKAGE_STAYS, Id.of(Kind.REMOVED, P.key())));
    }

    @Test
    void withoutItsPackageNothingIsAdded() {
        Item pack = Item.pack("q", "Vergabe");
        Item inside = Item.task("d", "Leistungsbeschreibung").under("q");
        var merge = PlanMerge.merge(BASE, BASE, plan(P, A, B, pack, inside));
        var added = Id.of(Kind.ADDED, inside.key());
        var merged = merge.merged(Map.of(Id.of(Kind.ADDED, pack.key()), MergeDecision.POSTPONE));
        assertThat(merged.plan()).isEqualTo(BASE);
        assertThat(merged.resolutions()).containsExactly(Resolution.held(Rule.NO_PACKAGE, added));
        assertThat(PlanMerge.merge(merged.nextBase(), merged.plan(), merge.theirs()).changes())
                .extracting(change -> change.id().key())
                .containsExactly("q", "d");
    }

    @Test
    void ofACircleTheNewerDependencyIsLeftOut() {
        var own = Dependency.of("b", "a");
        var newer = Dependency.of("a", "b");
        var merge = PlanMerge.merge(BASE, with(BASE, own), with(BASE, newer));
        var merged = merge.merged();
        assertThat(merged.plan().dependencies()).containsExactly(own);
        assertThat(merged.resolutions()).containsExactly(Resolution.without(Rule.CIRCLE, newer));
    }

    @Test
    void twoPackagesThatGoIntoEachOtherDoNot() {
        Item q = Item.pack("q", "Vergabe");
        var merge = PlanMerge.merge(plan(P, q), plan(q, P.under("q")), plan(P, q.under("p")));
        assertThat(merge.merged().plan()).isEqualTo(plan(q, P.under("q")));
        assertThat(merge.merged().resolutions())
                .containsExactly(Resolution.held(Rule.INTO_ITSELF, Id.of(Kind.MOVED, q.key())));
    }

    @Test
    void aTaskDoesNotBecomeAPackageThatStillLasts() {
        Item pack = Item.pack("a", "Auftrag").under("p");
        var merge =
                PlanMerge.merge(
                        BASE, plan(P, A.lasting(Span.weeks(2)), B), plan(P, pack, C.under("a"), B));
        assertThat(merge.merged().plan()).isEqualTo(plan(P, A.lasting(Span.weeks(2)), B));
        assertThat(merge.merged().resolutions())
                .extracting(Resolution::rule)
                .contains(Rule.UNFIT, Rule.NO_PACKAGE);
    }

    @Test
    void aRoleComesWithTheFirstThatNeedsIt() {
        var theirs =
                new Plan(
                        List.of(Role.of("PR", "Personalrat")),
                        List.of(P, A.roles("PR"), B),
                        List.of());
        var role = Id.of(RoleKey.of("PR"));
        var merged =
                PlanMerge.merge(BASE, BASE, theirs).merged(Map.of(role, MergeDecision.DECLINE));
        assertThat(merged.plan()).isEqualTo(theirs);
        assertThat(merged.resolutions()).containsExactly(Resolution.held(Rule.ROLE_NEEDED, role));
    }

    @Test
    void aDependencyPutOffComesAgain() {
        var theirs = with(BASE, Dependency.of("a", "b"));
        var merge = PlanMerge.merge(BASE, BASE, theirs);
        var after = Id.of(B.key(), Field.AFTER);
        var merged = merge.merged(Map.of(after, MergeDecision.POSTPONE));
        assertThat(merged.plan()).isEqualTo(BASE);
        assertThat(PlanMerge.merge(merged.nextBase(), BASE, theirs).changes())
                .extracting(MergeChange::id)
                .containsExactly(after);
    }

    @Test
    void orderIsOneChangeForAPackage() {
        var merge = PlanMerge.merge(plan(P, A, B, C), plan(P, A, B, C), plan(P, C, B, A));
        assertThat(merge.changes())
                .extracting(change -> change.id().toString())
                .containsExactly("REORDERED:p");
        assertThat(merge.merged().plan()).isEqualTo(plan(P, C, B, A));
    }

    @Test
    void whatIsRemovedHereIsNotOfferedAnew() {
        var merge =
                PlanMerge.merge(
                        BASE, plan(P, A), plan(P, A, B.titled("Ratsbeschluss").tags("Rat")));
        assertThat(merge.changes()).isEmpty();
    }

    private static Plan plan(Item... items) {
        return new Plan(List.of(), List.of(items), List.of());
    }

    private static Plan with(Plan plan, Dependency... dependencies) {
        return new Plan(plan.roles(), plan.items(), List.of(dependencies));
    }
}

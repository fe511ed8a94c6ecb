package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.PlanDiff.Field;

/** What holds for every template, every project and every newer version. */
class PlanMergePropertiesTest {

    /** A base, what two sides made of it, and what the newer became later. */
    record Sides(Plan base, Plan ours, Plan theirs, Plan later, long seed) {

        static Sides of(long seed, boolean tree) {
            var random = new Random(seed);
            Plan base = RandomPlans.plan(random.nextInt(20), random, RandomPlans.EVERYTHING);
            Plan theirs = RandomEdits.edited(base, random.nextInt(12), random, "t", tree);
            return new Sides(
                    base,
                    RandomEdits.edited(base, random.nextInt(10), random, "o", tree),
                    theirs,
                    RandomEdits.edited(theirs, random.nextInt(10), random, "l", tree),
                    seed);
        }

        PlanMerge merge() {
            return PlanMerge.merge(base, ours, theirs);
        }

        /**
         * Whether both sides did one thing alike. If the later version takes it back, it is the own
         * edit that stays for who skipped a version, and the template's that goes for who did not.
         */
        boolean didTheSame() {
            var own = PlanDiff.between(base, ours);
            var first = PlanDiff.between(base, theirs);
            return !Collections.disjoint(own.changed(), first.changed())
                    || !Collections.disjoint(own.moved(), first.moved())
                    || !own.reordered().isEmpty() && !first.reordered().isEmpty();
        }

        Map<Id, MergeDecision> decisions() {
            var random = new Random(seed);
            Map<Id, MergeDecision> decisions = new HashMap<>();
            for (MergeChange change : merge().changes()) {
                var all = MergeDecision.values();
                decisions.put(change.id(), all[random.nextInt(all.length)]);
            }
            return decisions;
        }
    }

    @Property(tries = 400)
    void whereOneSideDidNothingTheOtherIsTheResult(@ForAll("sides") Sides sides) {
        Plan base = sides.base();
        Plan other = sides.theirs();
        assertThat(PlanMerge.merge(base, other, base).changes()).isEmpty();
        assertThat(merged(base, other, base)).isEqualTo(other);
        assertThat(merged(base, base, other)).isEqualTo(other);
    }

    @Property(tries = 300)
    void equalSidesHaveNothingToDecide(@ForAll("sides") Sides sides) {
        var merge = PlanMerge.merge(sides.base(), sides.theirs(), sides.theirs());
        assertThat(merge.changes()).isEmpty();
        assertThat(merge.merged().plan()).isEqualTo(sides.theirs());
        assertThat(merge.merged().nextBase()).isEqualTo(sides.theirs());
    }

    /** Making the plan checks it: whatever is decided, nothing is thrown. */
    @Property(tries = 600)
    void everyDecisionGivesAPlan(@ForAll("sides") Sides sides) {
        MergedPlan merged = sides.merge().merged(sides.decisions());
        assertThat(merged.plan().items().size())
                .isLessThanOrEqualTo(sides.ours().items().size() + sides.theirs().items().size());
    }

    @Property(tries = 300)
    void everythingAcceptedIsEverythingThatWasNew(@ForAll("sides") Sides sides) {
        var merge = sides.merge();
        Map<Id, MergeDecision> all =
                merge.changes().stream()
                        .collect(Collectors.toMap(MergeChange::id, _ -> MergeDecision.ACCEPT));
        var merged = merge.merged(all);
        Assume.that(merged.resolutions().isEmpty());
        for (MergeChange change : merge.changes()) {
            assertThat(valueOf(merged.plan(), change)).isEqualTo(change.merged());
        }
    }

    @Property(tries = 400)
    void noOwnEditIsLostWithoutADecision(@ForAll("sides") Sides sides) {
        Plan merged = sides.merge().merged().plan();
        var own = PlanDiff.between(sides.base(), sides.ours());
        own.added().forEach(item -> assertThat(merged.item(item.key())).isEqualTo(item));
        own.removed().forEach(item -> assertThat(merged.has(item.key())).isFalse());
        own.moved()
                .forEach(move -> assertThat(merged.item(move.key()).parent()).isEqualTo(move.to()));
        for (PlanDiff.Change change : own.changed()) {
            assertThat(merged.has(change.key())).isTrue();
            Object kept = valueOf(merged, change.key(), change.field());
            if (change.field().elementName() == null) {
                assertThat(kept).isEqualTo(change.to());
            } else {
                assertKept(change, elements(kept));
            }
        }
    }

    private static void assertKept(PlanDiff.Change change, Set<Object> kept) {
        Set<Object> added = elements(change.to());
        added.removeAll(elements(change.from()));
        Set<Object> removed = elements(change.from());
        removed.removeAll(elements(change.to()));
        assertThat(kept).containsAll(added);
        assertThat(removed).noneMatch(kept::contains);
    }

    @Property(tries = 400)
    void whatIsDeclinedChangesNothingAndIsNotOfferedAgain(@ForAll("sides") Sides sides) {
        var merge = sides.merge();
        Map<Id, MergeDecision> none =
                merge.changes().stream()
                        .collect(Collectors.toMap(MergeChange::id, _ -> MergeDecision.DECLINE));
        var merged = merge.merged(none);
        assertThat(merged.plan()).isEqualTo(sides.ours());
        assertThat(merged.nextBase()).isEqualTo(sides.theirs());
        assertThat(PlanMerge.merge(merged.nextBase(), merged.plan(), sides.theirs()).changes())
                .isEmpty();
    }

    @Property(tries = 400)
    void whatIsPostponedIsOfferedAgain(@ForAll("sides") Sides sides) {
        var decisions = sides.decisions();
        var merged = sides.merge().merged(decisions);
        var again = PlanMerge.merge(merged.nextBase(), merged.plan(), sides.theirs());
        Set<Id> offered = again.changes().stream().map(MergeChange::id).collect(Collectors.toSet());
        for (MergeChange change : sides.merge().changes()) {
            boolean postponed = decisions.get(change.id()) == MergeDecision.POSTPONE;
            boolean pending = !Objects.equals(valueOf(merged.plan(), change), change.merged());
            // An order, a role and what an item waits for hang on what was decided of others.
            boolean byItself =
                    change.id().kind() != Kind.REORDERED
                            && change.id().kind() != Kind.ROLE
                            && change.id().field() != Field.AFTER;
            if (postponed && pending && byItself) {
                assertThat(offered).contains(change.id());
            }
        }
        if (!decisions.containsValue(MergeDecision.POSTPONE)) {
            assertThat(offered).isEmpty();
        }
    }

    @Property(tries = 400)
    void oneVersionAfterTheOtherIsTheSameAsBothAtOnce(@ForAll("texts") Sides sides) {
        var first = sides.merge();
        var direct = PlanMerge.merge(sides.base(), sides.ours(), sides.later());
        var second =
                PlanMerge.merge(first.merged().nextBase(), first.merged().plan(), sides.later());
        for (PlanMerge merge : List.of(first, direct, second)) {
            Assume.that(merge.changes().stream().noneMatch(MergeChange::conflict));
            Assume.that(merge.merged().resolutions().isEmpty());
        }
        Assume.that(!sides.didTheSame());
        var diff = PlanDiff.between(direct.merged().plan(), second.merged().plan());
        // What somebody put between the template's items has no place of its own in either.
        var own = PlanDiff.between(sides.base(), sides.ours());
        boolean inOrder = own.added().isEmpty() && own.moved().isEmpty();
        assertThat(diff)
                .isEqualTo(
                        new PlanDiff(
                                List.of(),
                                List.of(),
                                List.of(),
                                inOrder ? List.of() : diff.reordered(),
                                List.of(),
                                List.of()));
    }

    @Provide
    Arbitrary<Sides> sides() {
        return Arbitraries.longs().map(seed -> Sides.of(seed, true));
    }

    @Provide
    Arbitrary<Sides> texts() {
        return Arbitraries.longs().map(seed -> Sides.of(seed, seed % 2 == 0));
    }

    private static Plan merged(Plan base, Plan ours, Plan theirs) {
        return PlanMerge.merge(base, ours, theirs).merged().plan();
    }

    private static Object valueOf(Plan plan, MergeChange change) {
        var key = change.id().key();
        if (change.id().kind() == Kind.ROLE) {
            return plan.roles().stream()
                    .filter(role -> role.key().value().equals(key))
                    .map(Role::title)
                    .findFirst()
                    .orElse(null);
        }
        if (change.id().kind() == Kind.REORDERED) {
            return change.merged();
        }
        ItemKey item = ItemKey.of(key);
        if (!plan.has(item)) {
            return null;
        }
        return switch (change.id().kind()) {
            case MOVED -> plan.item(item).parent();
            case FIELD -> valueOf(plan, item, change.id().field());
            default -> plan.item(item);
        };
    }

    private static Object valueOf(Plan plan, ItemKey key, Field field) {
        return field.of(plan.item(key), PlanDiff.afters(plan).getOrDefault(key, Set.of()));
    }

    private static Set<Object> elements(Object value) {
        return new HashSet<>((Collection<?>) value);
    }
}

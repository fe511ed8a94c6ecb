package org.allmende.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.plan.MergeChange.Id;

/**
 * A three-way merge by key and field: what a newer plan would change in an own one, both grown from
 * the same base. What the own side removed is not offered again, and what both sides did alike is
 * not offered at all.
 *
 * @param changes in the order of the newer plan, then what was removed, then roles
 */
public record PlanMerge(Plan base, Plan ours, Plan theirs, List<MergeChange> changes) {

    public PlanMerge {
        changes = List.copyOf(changes);
    }

    /** The changes from {@code base} to {@code theirs} that {@code ours} has yet to decide on. */
    public static PlanMerge merge(Plan base, Plan ours, Plan theirs) {
        return new PlanMerge(base, ours, theirs, new MergeComparison(base, ours, theirs).changes());
    }

    /** As everything is decided when nobody says otherwise. */
    public MergedPlan merged() {
        return merged(Map.of());
    }

    /**
     * The same when some changes are made and no others.
     *
     * @param chosen each as its word
     */
    public MergedPlan making(Set<String> chosen) {
        return merged(
                changes.stream()
                        .collect(
                                Collectors.toMap(
                                        MergeChange::id,
                                        change ->
                                                chosen.contains(change.id().toString())
                                                        ? MergeDecision.ACCEPT
                                                        : MergeDecision.DECLINE)));
    }

    /**
     * @param decisions by change; of the others {@link MergeChange#preset} counts
     */
    public MergedPlan merged(Map<Id, MergeDecision> decisions) {
        Map<MergeDecision, Set<Id>> decided =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        change ->
                                                decisions.getOrDefault(
                                                        change.id(), change.preset()),
                                        Collectors.mapping(MergeChange::id, Collectors.toSet())));
        Set<Id> accepted = decided.getOrDefault(MergeDecision.ACCEPT, Set.of());
        Set<Id> postponed = decided.getOrDefault(MergeDecision.POSTPONE, Set.of());
        var own = new Merging(base, ours, theirs, accepted::contains);
        var agreed = new Merging(base, base, theirs, change -> !postponed.contains(change));
        Plan plan = own.plan();
        return new MergedPlan(plan, agreed.plan(), own.resolutions());
    }
}

package org.allmende.upgrade;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.MergeChange;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeDecision;

/**
 * What came of an upgrade.
 *
 * @param change for its undo
 */
public record UpgradeResult(int accepted, int declined, int postponed, UUID change) {

    static UpgradeResult of(
            List<MergeChange> changes, Map<Id, MergeDecision> decisions, UUID change) {
        int[] counts = new int[MergeDecision.values().length];
        for (MergeChange one : changes) {
            counts[decisions.getOrDefault(one.id(), one.preset()).ordinal()]++;
        }
        return new UpgradeResult(
                counts[MergeDecision.ACCEPT.ordinal()],
                counts[MergeDecision.DECLINE.ordinal()],
                counts[MergeDecision.POSTPONE.ordinal()],
                change);
    }
}

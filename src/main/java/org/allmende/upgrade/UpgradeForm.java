package org.allmende.upgrade;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeDecision;

/**
 * What was decided, as it came.
 *
 * @param decisions by the word of the change
 * @param state what the person saw
 * @param confirmed whether the person has seen what rules make of it
 */
public record UpgradeForm(Map<String, String> decisions, String state, boolean confirmed) {

    static final UpgradeForm EMPTY = new UpgradeForm(Map.of(), "", false);

    public static UpgradeForm of(Map<String, String> fields) {
        return new UpgradeForm(
                fields, fields.getOrDefault("state", ""), fields.containsKey("confirmed"));
    }

    boolean isSent() {
        return !state.isEmpty();
    }

    Optional<MergeDecision> decision(Id change) {
        String typed = decisions.get(change.toString());
        return Stream.of(MergeDecision.values())
                .filter(decision -> decision.name().equals(typed))
                .findFirst();
    }
}

package org.allmende.upgrade;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeDecision;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, as it came.
 *
 * @param adoption which template of the project; null for the only one
 * @param decisions by the word of the change
 * @param state what the person saw
 * @param confirmed whether the person has seen what rules make of it
 */
public record UpgradeForm(
        @Nullable UUID adoption, Map<String, String> decisions, String state, boolean confirmed) {

    static final UpgradeForm EMPTY = new UpgradeForm(null, Map.of(), "", false);

    UpgradeForm of(@Nullable UUID which) {
        return new UpgradeForm(which, decisions, state, confirmed);
    }

    public static UpgradeForm of(@Nullable UUID adoption, Map<String, String> fields) {
        return new UpgradeForm(
                adoption,
                fields,
                fields.getOrDefault("state", ""),
                fields.containsKey("confirmed"));
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

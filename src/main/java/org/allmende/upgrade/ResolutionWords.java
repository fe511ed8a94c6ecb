package org.allmende.upgrade;

import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.plan.Dependency;
import org.allmende.plan.ItemKey;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.MergedPlan.Resolution;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanMerge;
import org.allmende.plan.Role;
import org.allmende.shell.Texts;

/** Says what a rule decided where decisions do not go together. */
record ResolutionWords(Texts t, PlanMerge merge) {

    String of(Resolution resolution) {
        String key = "upgrade.rule." + resolution.rule();
        Dependency dependency = resolution.dependency();
        return dependency == null
                ? t.of(key, title(Objects.requireNonNull(resolution.held())))
                : t.of(
                        key + ".dependency",
                        title(dependency.predecessor()),
                        title(dependency.successor()));
    }

    private String title(Id change) {
        return change.kind() == Kind.ROLE ? role(change.key()) : title(ItemKey.of(change.key()));
    }

    private String title(ItemKey key) {
        return sides().filter(plan -> plan.has(key))
                .map(plan -> plan.item(key).title())
                .findFirst()
                .orElse(key.value());
    }

    private String role(String key) {
        return sides().flatMap(plan -> plan.roles().stream())
                .filter(role -> role.key().value().equals(key))
                .map(Role::title)
                .findFirst()
                .orElse(key);
    }

    private Stream<Plan> sides() {
        return Stream.of(merge.ours(), merge.theirs(), merge.base());
    }
}

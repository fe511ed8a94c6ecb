package org.allmende.upgrade;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.MergeChange;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.MergeDecision;
import org.allmende.plan.Nature;
import org.allmende.plan.PlanDiff.Field;
import org.allmende.plan.PlanMerge;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectPlan;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/** The changes of a newer version for one project, before they are decided on. */
record Upgrade(Adopted adopted, ProjectPlan project, PlanMerge merge) {

    private static final Set<Field> LEGAL =
            Set.of(Field.DURATION, Field.NATURE, Field.PERIOD_END, Field.LEGAL);

    /** Own edits win, and what is finished stays as it is. */
    Map<Id, MergeDecision> presets() {
        Map<Id, MergeDecision> presets = new HashMap<>();
        for (MergeChange change : merge.changes()) {
            presets.put(change.id(), isSettled(change) ? MergeDecision.DECLINE : change.preset());
        }
        return presets;
    }

    /** Whether its task is closed, or begun and to be removed. */
    boolean isSettled(MergeChange change) {
        ProjectItem item = item(change);
        return item != null
                && (item.state().isClosed()
                        || change.id().kind() == Kind.REMOVED && item.state() != TaskState.PLANNED);
    }

    /** Whether a legal period of the project would be another. */
    boolean isLegal(MergeChange change) {
        if (change.id().kind() != Kind.FIELD || !LEGAL.contains(change.id().field())) {
            return false;
        }
        Item newer = merge.theirs().item(ItemKey.of(change.id().key()));
        Item own = merge.ours().item(newer.key());
        return newer.nature() == Nature.PERIOD || own.nature() == Nature.PERIOD;
    }

    private @Nullable ProjectItem item(MergeChange change) {
        boolean ofItem = change.id().kind() != Kind.ROLE && !change.id().key().isEmpty();
        return ofItem ? project.items().get(ItemKey.of(change.id().key())) : null;
    }
}

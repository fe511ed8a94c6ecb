package org.allmende.library;

import java.util.List;
import org.allmende.plan.PlanMerge;
import org.allmende.shell.Texts;

/**
 * The changes of a merge within one package at the top, item by item in the order of the newer
 * plan.
 *
 * @param title of the package; of no package and of the roles, words
 */
public record ChangeGroup(String title, List<ChangedItem> items) {

    /** All of them, roles last. */
    public static List<ChangeGroup> of(PlanMerge merge, Texts t) {
        return new ChangeGrouping(merge, t).groups();
    }
}

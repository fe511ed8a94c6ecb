package org.allmende.effort;

import java.util.List;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * The page “Aufwand” of a project.
 *
 * @param lines its packages, tasks outside of packages, and the tasks of the opened package
 * @param opened the package whose tasks are shown, or null
 */
public record ProjectEffort(
        ProjectHead head, List<EffortLine> lines, Effort total, @Nullable ItemId opened) {

    public String path() {
        return head.project().path() + "/aufwand";
    }
}

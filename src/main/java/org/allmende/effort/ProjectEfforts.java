package org.allmende.effort;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how planned, booked and remaining effort of a project stand: one query for all of its tree.
 */
@Component
public class ProjectEfforts {

    private final ProjectHeads heads;
    private final Efforts efforts;

    ProjectEfforts(ProjectHeads heads, Efforts efforts) {
        this.heads = heads;
        this.efforts = efforts;
    }

    /**
     * @param opened the package whose tasks are shown too
     * @throws NotFound when the project is absent or the viewer has no right in it
     */
    @Transactional(readOnly = true)
    public ProjectEffort of(
            Viewer viewer, ProjectId project, @Nullable ItemId opened, LocalDate today) {
        ProjectHead head = heads.ofParts(viewer, project, today);
        var tree = new EffortTree(efforts.tree(viewer, head));
        List<EffortLine> lines =
                tree.lines().stream()
                        .filter(line ->
                                line.isPackage()
                                        || line.depth() == 0
                                        || line.parent() != null && line.parent().equals(opened))
                        .toList();
        return new ProjectEffort(head, lines, tree.total(), opened);
    }
}

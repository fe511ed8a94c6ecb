package org.allmende.work;

import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may read of a project: itself, and its tree. */
@Component
@Transactional(readOnly = true)
public class ProjectTree {

    private final Projects projects;
    private final Items items;

    ProjectTree(Projects projects, Items items) {
        this.projects = projects;
        this.items = items;
    }

    /**
     * @throws NotFound when it is absent or the viewer is no member of it
     */
    public Project project(Viewer viewer, ProjectId id) {
        return projects.visibleTo(viewer, id);
    }

    /** All items in tree order: a package before what it contains. */
    public List<ProjectItem> of(Viewer viewer, ProjectId id) {
        projects.visibleTo(viewer, id);
        return items.tree(viewer, id);
    }

    /**
     * @throws NotFound when it is absent, or in another project, or the viewer may not see it
     */
    public ProjectItem item(Viewer viewer, ProjectId project, ItemId id) {
        return items.visibleTo(viewer, project, id);
    }

    /**
     * @throws NotFound when it is absent or in a project the viewer is no member of
     */
    public ProjectItem item(Viewer viewer, ItemId id) {
        return items.visibleTo(viewer, id);
    }
}

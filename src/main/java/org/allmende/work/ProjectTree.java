package org.allmende.work;

import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
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
     * @throws NotFound when it is absent or the viewer has no right in the whole of it
     */
    public Project project(Viewer viewer, ProjectId id) {
        return projects.visibleTo(viewer, id);
    }

    /**
     * The project as it is at one of its items: {@link Project#mine()} is the viewer's right there.
     * For everything that hangs on an item, as its files and comments.
     *
     * @param item null for the project as a whole
     * @throws NotFound when the item is absent, deleted or not the viewer's to see
     */
    public Project at(Viewer viewer, ProjectId id, @Nullable ItemId item) {
        return projects.at(viewer, id, item);
    }

    /** All items in tree order: a package before what it contains. */
    public List<ProjectItem> of(Viewer viewer, ProjectId id) {
        projects.visibleTo(viewer, id);
        return items.tree(viewer, id);
    }

    /**
     * @throws NotFound when it is absent or not the viewer's to see
     */
    public ProjectItem item(Viewer viewer, ItemId id) {
        return items.visibleTo(viewer, id);
    }
}

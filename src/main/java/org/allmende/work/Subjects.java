package org.allmende.work;

import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only way for other modules to a project or an item they bring something to. */
@Component
@Transactional(readOnly = true)
public class Subjects {

    private final Projects projects;
    private final Items items;

    Subjects(Projects projects, Items items) {
        this.projects = projects;
        this.items = items;
    }

    /**
     * @param item null for the project itself
     * @throws NotFound when it is absent, deleted, or not for this viewer
     */
    public Subject visibleTo(Viewer viewer, ProjectId project, @Nullable ItemId item) {
        return new Subject(
                projects.at(viewer, project, item),
                item == null ? null : items.visibleTo(viewer, project, item));
    }
}

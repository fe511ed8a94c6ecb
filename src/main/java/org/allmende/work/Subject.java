package org.allmende.work;

import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What something of another module is about, as one viewer finds it: a project, or one item of it.
 *
 * @param item null when it is about the project as a whole
 */
public record Subject(Project project, @Nullable ProjectItem item) {

    public String path() {
        return item == null ? project.path() : item.path();
    }

    public String title() {
        return item == null ? project.title() : item.title();
    }

    public @Nullable ItemId itemId() {
        return item == null ? null : item.id();
    }

    /** Asked by the page that shows the button; {@link #forWorking} asks the same again. */
    public boolean mayWork(Viewer viewer) {
        return isAllowed(viewer) && !isLocked();
    }

    public boolean mayPlan() {
        return project.mayPlan() && !isLocked();
    }

    /** Whether nobody may change anything here at the moment. */
    public boolean isLocked() {
        return project.isArchived() || item != null && item.state().isClosed();
    }

    /**
     * @throws Forbidden when the viewer only reads here
     * @throws Refused when the project is archived or the task is closed
     */
    public Subject forWorking(Viewer viewer) {
        if (!isAllowed(viewer)) {
            throw new Forbidden();
        }
        if (project.isArchived()) {
            throw new Refused("work.project.archived");
        }
        if (item != null) {
            item.refuseIfClosed();
        }
        return this;
    }

    /** Whether the viewer may comment: where they work, also when the task is closed. */
    public boolean mayTalk(Viewer viewer) {
        return isAllowed(viewer) && !project.isArchived();
    }

    /**
     * @throws Forbidden when the viewer only reads here
     * @throws Refused when the project is archived
     */
    public Subject forTalking(Viewer viewer) {
        if (!isAllowed(viewer)) {
            throw new Forbidden();
        }
        if (project.isArchived()) {
            throw new Refused("work.project.archived");
        }
        return this;
    }

    /** Whoever carries a task out works on it, even where they only read the rest. */
    private boolean isAllowed(Viewer viewer) {
        return project.mine().mayWork()
                || item != null && item.assignees().contains(viewer.person());
    }
}

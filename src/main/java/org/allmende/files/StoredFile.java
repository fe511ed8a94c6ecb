package org.allmende.files;

import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A file of a project or of one of its items.
 *
 * @param name of its newest version, unique where it lies
 * @param latest number of that version
 * @param createdBy who brought the first one
 */
public record StoredFile(
        FileId id,
        ProjectId project,
        @Nullable ItemId item,
        String name,
        int latest,
        PersonId createdBy) {

    public String path() {
        return "/projekte/" + project + "/dateien/" + id;
    }

    /** Whoever brought it may take it away, and whoever plans. */
    public boolean mayRemove(Viewer viewer, Subject subject) {
        return subject.mayPlan() || isOf(viewer) && subject.mayWork(viewer);
    }

    boolean isOf(Viewer viewer) {
        return createdBy.equals(viewer.person());
    }
}

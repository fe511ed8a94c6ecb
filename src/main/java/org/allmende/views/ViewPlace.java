package org.allmende.views;

import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * Where views are kept, and what the viewer may do there.
 *
 * @param head of the project, or null over all projects
 * @param reads whether they see what others share
 * @param shares whether they may share themselves
 * @param plans whether they may change what others shared
 */
public record ViewPlace(@Nullable ProjectHead head, boolean reads, boolean shares, boolean plans) {

    public static ViewPlace of(ProjectHead head) {
        var mine = head.project().mine();
        return new ViewPlace(head, mine.mayRead(), mine.mayWork(), mine.mayPlan());
    }

    /** Over all projects one shares with one's authority; guests only keep views for themselves. */
    public static ViewPlace everywhere(Viewer viewer) {
        boolean member = viewer.group().knowsColleagues();
        return new ViewPlace(null, member, member, viewer.group().mayStartProjects());
    }

    /** What stands before the path of a page; empty over all projects. */
    public String path() {
        return head == null ? "" : head.project().path();
    }

    /** Address of the kept views. */
    public String keeping() {
        return path() + "/ansichten";
    }

    /** Message key: for whom a view kept here is. */
    public String whom(SavedView view) {
        if (!view.shared()) {
            return "views.saved.for.me";
        }
        return head == null ? "views.saved.for.authority" : "views.saved.for.all";
    }
}

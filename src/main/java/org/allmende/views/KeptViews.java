package org.allmende.views;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;

/**
 * The page “Ansichten”: what may be kept now, and what is kept.
 *
 * @param bar the view that would be kept
 */
public record KeptViews(
        ProjectHead head, Viewer viewer, ViewForm form, ViewBar bar, List<SavedView> views) {

    /** Whether one came from a page to keep what it shows. */
    public boolean isKeeping() {
        return form.seite() != null;
    }

    public String path() {
        return path(head);
    }

    static String path(ProjectHead head) {
        return head.project().path() + "/ansichten";
    }

    public String href(SavedView view) {
        return head.project().path() + view.page().path() + view.query();
    }

    public boolean mayChange(SavedView view) {
        return view.mayChange(viewer, head.project());
    }

    public boolean mayStandardize(SavedView view) {
        return view.shared() ? head.project().mine().mayPlan() : view.isOf(viewer);
    }
}

package org.allmende.views;

import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;

/**
 * A view kept under a name.
 *
 * @param query what stands behind the path of its page
 * @param shared with everybody who sees the whole project, or with the authority; otherwise of one
 *     person alone
 * @param standard whether it opens the page when the address says nothing
 */
public record SavedView(
        SavedViewId id,
        PersonId person,
        ViewPage page,
        String name,
        String query,
        boolean shared,
        boolean standard) {

    public boolean isOf(Viewer viewer) {
        return person.equals(viewer.person());
    }

    /**
     * One’s own, and as planner also what others shared. What is everybody's standard is planned.
     */
    public boolean mayChange(Viewer viewer, ViewPlace place) {
        return shared && (standard || !isOf(viewer)) ? place.plans() : isOf(viewer);
    }

    public boolean mayStandardize(Viewer viewer, ViewPlace place) {
        return page.opens() && (shared ? place.plans() : isOf(viewer));
    }
}

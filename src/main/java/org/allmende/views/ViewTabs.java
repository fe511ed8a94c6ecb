package org.allmende.views;

import java.util.List;

/**
 * The kept views of a page, beside each other above it.
 *
 * @param path of the page
 * @param query what it shows now
 * @param kept those that have a name
 * @param standard whether one of them opens the page when the address says nothing
 * @param place where they are kept
 */
public record ViewTabs(
        ViewPage page,
        String path,
        String query,
        List<SavedView> kept,
        boolean standard,
        ViewPlace place) {

    static ViewTabs of(
            ViewPage page, String query, List<SavedView> kept, boolean standard, ViewPlace place) {
        return new ViewTabs(page, place.path() + page.path(), query, kept, standard, place);
    }

    /** Where another view opens by itself, the one that shows everything must say so. */
    public String href(String other) {
        return path + (other.isEmpty() && standard ? "?" + AskedView.ALL : other);
    }

    /** Everything, without a filter. */
    public String all() {
        return href("");
    }

    /** This page as it is, to come back to. */
    public String here() {
        return href(query);
    }

    /** The page that keeps this view under a name. */
    public String keep() {
        return place.keeping() + (query.isEmpty() ? "?" : query + "&") + "seite=" + page;
    }

    /** What is shown now, among the kept. */
    public boolean isShown(SavedView other) {
        return other.query().equals(query);
    }

    public boolean isKept() {
        return kept.stream().anyMatch(this::isShown);
    }
}

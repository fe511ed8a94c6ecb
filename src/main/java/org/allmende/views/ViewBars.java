package org.allmende.views;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.springframework.stereotype.Component;

/** Finds out which view a page shows: the one of the address, or the standard. */
@Component
public class ViewBars {

    private final SavedViews views;

    ViewBars(SavedViews views) {
        this.views = views;
    }

    ViewBar of(Viewer viewer, ProjectHead head, ViewPage page, AskedView asked) {
        ViewPlace place = ViewPlace.of(head);
        List<SavedView> kept = kept(viewer, place, page);
        // One's own standard comes before that of all.
        Optional<SavedView> standard =
                kept.stream()
                        .filter(SavedView::standard)
                        .min(Comparator.comparing(SavedView::shared));
        ItemView view =
                asked.bare() ? standard.map(ViewBars::read).orElse(asked.view()) : asked.view();
        return new ViewBar(
                view, ViewTabs.of(page, view.query(), kept, standard.isPresent(), place));
    }

    /**
     * For a page that no view opens by itself. Within a transaction.
     *
     * @param query what it shows now
     */
    public ViewTabs tabs(Viewer viewer, ViewPlace place, ViewPage page, String query) {
        return ViewTabs.of(page, query, kept(viewer, place, page), false, place);
    }

    private List<SavedView> kept(Viewer viewer, ViewPlace place, ViewPage page) {
        return views.of(viewer, place).stream().filter(view -> view.page() == page).toList();
    }

    private static ItemView read(SavedView kept) {
        return ItemView.written(kept.query());
    }
}

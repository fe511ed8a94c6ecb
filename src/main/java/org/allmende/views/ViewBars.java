package org.allmende.views;

import java.util.Comparator;
import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.springframework.stereotype.Component;

/** Finds out which view a page shows: the one of the address, or the standard. */
@Component
class ViewBars {

    private final SavedViews views;

    ViewBars(SavedViews views) {
        this.views = views;
    }

    ViewBar of(Viewer viewer, ProjectHead head, ViewPage page, AskedView asked) {
        List<SavedView> kept =
                views.of(viewer, head).stream().filter(view -> view.page() == page).toList();
        // One's own standard comes before that of all.
        var standard =
                kept.stream()
                        .filter(SavedView::standard)
                        .min(Comparator.comparing(SavedView::shared));
        ItemView view =
                asked.bare() ? standard.map(ViewBars::read).orElse(asked.view()) : asked.view();
        return new ViewBar(
                page,
                head.project().path() + page.path(),
                view,
                kept,
                standard.isPresent(),
                KeptViews.path(head));
    }

    private static ItemView read(SavedView kept) {
        return ItemView.written(kept.query());
    }
}

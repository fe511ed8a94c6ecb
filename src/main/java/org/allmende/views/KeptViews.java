package org.allmende.views;

import java.util.List;
import java.util.Map;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;

/**
 * The page “Ansichten”: what may be kept now, and what is kept.
 *
 * @param parameters the view that would be kept, by the names of the address
 * @param tabs of the page it is a view of
 */
public record KeptViews(
        ViewPlace place,
        Viewer viewer,
        ViewForm form,
        Map<String, String> parameters,
        ViewTabs tabs,
        List<SavedView> views) {

    /** Whether one came from a page to keep what it shows. */
    public boolean isKeeping() {
        return form.seite() != null;
    }

    public ViewPage page() {
        return tabs.page();
    }

    public String path() {
        return place.keeping();
    }

    /** What is kept, in one line; empty where it takes more than the filter to say it. */
    public String words(Texts t) {
        if (parameters.isEmpty()) {
            return t.of("views.saved.plain");
        }
        return place.head() == null
                ? ""
                : new ViewBar(ItemView.read(parameters), tabs).words(t, place.head());
    }

    public String href(SavedView view) {
        return place.path() + view.page().path() + view.query();
    }

    public boolean mayChange(SavedView view) {
        return view.mayChange(viewer, place);
    }

    public boolean mayStandardize(SavedView view) {
        return view.mayStandardize(viewer, place);
    }
}

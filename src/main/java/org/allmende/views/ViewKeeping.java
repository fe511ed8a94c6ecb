package org.allmende.views;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.AddressQuery;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps views under names. In a project everybody who sees it may for themselves, who works in it
 * shares with all, who plans says what opens a page for all. Over all projects the members of an
 * authority share with each other.
 */
@Component
public class ViewKeeping {

    private static final int MOST = 200;
    private static final int LONGEST = 2_000;

    private final ProjectHeads heads;
    private final SavedViews views;
    private final Clock clock;

    ViewKeeping(ProjectHeads heads, SavedViews views, Clock clock) {
        this.heads = heads;
        this.views = views;
        this.clock = clock;
    }

    /** What the page of the kept views shows. */
    @Transactional(readOnly = true)
    public KeptViews page(
            Viewer viewer,
            @Nullable ProjectId project,
            ViewForm form,
            Map<String, String> address,
            LocalDate today) {
        ViewPlace place =
                project == null
                        ? ViewPlace.everywhere(viewer)
                        : ViewPlace.of(heads.ofParts(viewer, project, today));
        ViewPage page = form.page(place);
        var parameters = page.parameters(address);
        return new KeptViews(
                place,
                viewer,
                form,
                parameters,
                ViewTabs.of(page, query(parameters), List.of(), false, place),
                views.of(viewer, place));
    }

    /**
     * Keeps a view, or gives the one of this name what is shown now.
     *
     * @param project whose page it is, or null for one over all projects
     * @param address what the page was asked for
     * @return where it is shown
     * @throws Refused when the name is missing, too long, or another's
     * @throws Forbidden when the viewer may not share there
     */
    @Transactional
    public String keep(
            Viewer viewer,
            @Nullable ProjectId project,
            ViewForm form,
            Map<String, String> address,
            LocalDate today) {
        ViewPlace place = place(viewer, project, today);
        allow(place, form);
        ViewPage page = form.page(place);
        var wanted =
                new SavedView(
                        new SavedViewId(TimeOrderedId.next()),
                        viewer.person(),
                        page,
                        form.read(),
                        query(page.parameters(address)),
                        form.isShared(),
                        false);
        SavedView kept = written(viewer, place, wanted);
        if (form.isStandard() && page.opens()) {
            views.standardize(viewer, place, kept, true);
        }
        return place.path() + page.path() + wanted.query();
    }

    private static void allow(ViewPlace place, ViewForm form) {
        if (form.isShared() && !(form.isStandard() ? place.plans() : place.shares())) {
            throw new Forbidden();
        }
    }

    private SavedView written(Viewer viewer, ViewPlace place, SavedView wanted) {
        if (wanted.query().length() > LONGEST) {
            throw new Refused(Problem.at("name", "views.saved.problem.long"));
        }
        Optional<SavedView> same = views.named(viewer, place, wanted);
        if (same.isEmpty()) {
            if (views.of(viewer, place).size() >= MOST) {
                throw new Refused(Problem.at("name", "views.saved.problem.many", MOST));
            }
            views.insert(viewer, place, wanted);
            return wanted;
        }
        if (!same.get().mayChange(viewer, place)) {
            throw new Refused(Problem.at("name", "views.saved.problem.taken", wanted.name()));
        }
        views.rewrite(viewer, same.get(), wanted.query());
        return same.get();
    }

    /**
     * @throws NotFound when the view is absent or another's alone
     * @throws Forbidden when it is shared, and the viewer does not plan
     */
    @Transactional
    public SavedView standardize(
            Viewer viewer,
            @Nullable ProjectId project,
            SavedViewId id,
            boolean standard,
            LocalDate today) {
        ViewPlace place = place(viewer, project, today);
        SavedView view = views.visibleTo(viewer, place, id, false);
        if (!view.mayStandardize(viewer, place)) {
            throw new Forbidden();
        }
        views.standardize(viewer, place, view, standard);
        return view;
    }

    @Transactional
    public SavedView remove(
            Viewer viewer, @Nullable ProjectId project, SavedViewId id, LocalDate today) {
        SavedView view = changeable(viewer, place(viewer, project, today), id, false);
        views.delete(viewer, view, clock.instant());
        return view;
    }

    /**
     * @throws Refused when another view has taken its name meanwhile
     */
    @Transactional
    public SavedView restore(
            Viewer viewer, @Nullable ProjectId project, SavedViewId id, LocalDate today) {
        ViewPlace place = place(viewer, project, today);
        SavedView view = changeable(viewer, place, id, true);
        if (views.named(viewer, place, view).isPresent()) {
            throw new Refused("views.saved.problem.taken", view.name());
        }
        views.delete(viewer, view, null);
        return view;
    }

    private ViewPlace place(Viewer viewer, @Nullable ProjectId project, LocalDate today) {
        return project == null
                ? ViewPlace.everywhere(viewer)
                : ViewPlace.of(heads.seen(viewer, project, today));
    }

    private SavedView changeable(Viewer viewer, ViewPlace place, SavedViewId id, boolean deleted) {
        SavedView view = views.visibleTo(viewer, place, id, deleted);
        if (!view.mayChange(viewer, place)) {
            throw new Forbidden();
        }
        return view;
    }

    private static String query(Map<String, String> parameters) {
        var query = new AddressQuery();
        parameters.forEach(query::with);
        return query.toString();
    }
}

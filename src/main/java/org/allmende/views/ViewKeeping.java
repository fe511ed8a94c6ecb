package org.allmende.views;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps views under names. For oneself everybody who sees the project may; who works in it shares
 * with all; who plans says what opens a page for all.
 */
@Component
public class ViewKeeping {

    private static final int MOST = 200;

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
            Viewer viewer, ProjectId project, ViewForm form, ItemView view, LocalDate today) {
        ProjectHead head = heads.ofParts(viewer, project, today);
        return new KeptViews(
                head, viewer, form, ViewBar.of(form.page(), head, view), views.of(viewer, head));
    }

    /**
     * Keeps a view, or gives the one of this name what is shown now.
     *
     * @throws Refused when the name is missing, too long, or another's
     * @throws Forbidden when the viewer may not share in this project
     */
    @Transactional
    public SavedView keep(
            Viewer viewer, ProjectId project, ViewForm form, ItemView view, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        allow(head, form);
        var wanted =
                new SavedView(
                        new SavedViewId(TimeOrderedId.next()),
                        viewer.person(),
                        form.page(),
                        form.read(),
                        view.query(),
                        form.isShared(),
                        false);
        SavedView kept = written(viewer, head, wanted);
        if (form.isStandard()) {
            views.standardize(viewer, head, kept, true);
        }
        return kept;
    }

    private static void allow(ProjectHead head, ViewForm form) {
        var mine = head.project().mine();
        if (form.isShared() && !(form.isStandard() ? mine.mayPlan() : mine.mayWork())) {
            throw new Forbidden();
        }
    }

    private SavedView written(Viewer viewer, ProjectHead head, SavedView wanted) {
        Optional<SavedView> same = views.named(viewer, head, wanted);
        if (same.isEmpty()) {
            if (views.of(viewer, head).size() >= MOST) {
                throw new Refused(Problem.at("name", "views.saved.problem.many", MOST));
            }
            views.insert(viewer, head, wanted);
            return wanted;
        }
        if (!same.get().mayChange(viewer, head.project())) {
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
            Viewer viewer, ProjectId project, SavedViewId id, boolean standard, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        SavedView view = views.visibleTo(viewer, head, id, false);
        if (view.shared() ? !head.project().mine().mayPlan() : !view.isOf(viewer)) {
            throw new Forbidden();
        }
        views.standardize(viewer, head, view, standard);
        return view;
    }

    @Transactional
    public SavedView remove(Viewer viewer, ProjectId project, SavedViewId id, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        SavedView view = changeable(viewer, head, id, false);
        views.delete(viewer, view, clock.instant());
        return view;
    }

    /**
     * @throws Refused when another view has taken its name meanwhile
     */
    @Transactional
    public SavedView restore(Viewer viewer, ProjectId project, SavedViewId id, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        SavedView view = changeable(viewer, head, id, true);
        if (views.named(viewer, head, view).isPresent()) {
            throw new Refused("views.saved.problem.taken", view.name());
        }
        views.delete(viewer, view, null);
        return view;
    }

    private SavedView changeable(Viewer viewer, ProjectHead head, SavedViewId id, boolean deleted) {
        SavedView view = views.visibleTo(viewer, head, id, deleted);
        if (!view.mayChange(viewer, head.project())) {
            throw new Forbidden();
        }
        return view;
    }
}

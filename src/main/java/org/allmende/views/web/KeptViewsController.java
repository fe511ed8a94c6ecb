package org.allmende.views.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.views.ItemView;
import org.allmende.views.SavedView;
import org.allmende.views.SavedViewId;
import org.allmende.views.ViewForm;
import org.allmende.views.ViewKeeping;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kept views of a project. */
@Controller
@RequestMapping("/projekte/{project}/ansichten")
class KeptViewsController {

    private final Templates pages;
    private final ViewKeeping keeping;

    KeptViewsController(Templates pages, ViewKeeping keeping) {
        this.pages = pages;
        this.keeping = keeping;
    }

    @GetMapping
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            ViewForm form,
            ItemView view) {
        var kept = keeping.page(viewer, project, form, view, frame.t().today());
        return Answer.show(pages.viewsSavedPage(frame, kept, List.of()));
    }

    @PostMapping
    Answer keep(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            ViewForm form,
            ItemView view) {
        var today = frame.t().today();
        return Answer.trying(
                () -> {
                    SavedView kept = keeping.keep(viewer, project, form, view, today);
                    return Answer.seeOther(
                                    "/projekte/" + project + kept.page().path() + view.query())
                            .saying("views.saved.kept", kept.name());
                },
                problems ->
                        pages.viewsSavedPage(
                                frame, keeping.page(viewer, project, form, view, today), problems));
    }

    @PostMapping("/{view}/standard")
    Answer standard(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable SavedViewId view,
            @RequestParam(required = false) @Nullable String standard) {
        boolean on = "true".equals(standard);
        var changed = keeping.standardize(viewer, project, view, on, frame.t().today());
        return Answer.seeOther(path(project))
                .saying(
                        on ? "views.saved.standard.set" : "views.saved.standard.unset",
                        changed.name());
    }

    @PostMapping("/{view}/loeschung")
    Answer remove(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable SavedViewId view) {
        var gone = keeping.remove(viewer, project, view, frame.t().today());
        return Answer.seeOther(path(project))
                .saying("views.saved.removed", gone.name())
                .undoing(path(project) + "/" + view + "/wiederherstellung");
    }

    @PostMapping("/{view}/wiederherstellung")
    Answer restore(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable SavedViewId view) {
        var back = keeping.restore(viewer, project, view, frame.t().today());
        return Answer.seeOther(path(project)).saying("views.saved.restored", back.name());
    }

    private static String path(ProjectId project) {
        return "/projekte/" + project + "/ansichten";
    }
}

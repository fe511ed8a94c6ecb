package org.allmende.views.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
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

/** The kept views of a project, or over all projects. */
@Controller
@RequestMapping({"/projekte/{project}/ansichten", "/ansichten"})
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
            @PathVariable(required = false) @Nullable ProjectId project,
            ViewForm form,
            @RequestParam Map<String, String> address) {
        var kept = keeping.page(viewer, project, form, address, frame.t().today());
        return Answer.show(pages.viewsSavedPage(frame, kept, List.of()));
    }

    @PostMapping
    Answer keep(
            Frame frame,
            Viewer viewer,
            @PathVariable(required = false) @Nullable ProjectId project,
            ViewForm form,
            @RequestParam Map<String, String> address) {
        var today = frame.t().today();
        return Answer.trying(
                () ->
                        Answer.seeOther(keeping.keep(viewer, project, form, address, today))
                                .saying("views.saved.kept", form.typed().strip()),
                problems ->
                        pages.viewsSavedPage(
                                frame,
                                keeping.page(viewer, project, form, address, today),
                                problems));
    }

    @PostMapping("/{view}/standard")
    Answer standard(
            Frame frame,
            Viewer viewer,
            @PathVariable(required = false) @Nullable ProjectId project,
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
            @PathVariable(required = false) @Nullable ProjectId project,
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
            @PathVariable(required = false) @Nullable ProjectId project,
            @PathVariable SavedViewId view) {
        var back = keeping.restore(viewer, project, view, frame.t().today());
        return Answer.seeOther(path(project)).saying("views.saved.restored", back.name());
    }

    private static String path(@Nullable ProjectId project) {
        return (project == null ? "" : "/projekte/" + project) + "/ansichten";
    }
}

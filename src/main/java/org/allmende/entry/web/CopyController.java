package org.allmende.entry.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemCopying;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A copy of an item with everything in it. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/kopie")
class CopyController {

    private final Templates pages;
    private final ItemCopying copying;
    private final ProjectTree tree;

    CopyController(Templates pages, ItemCopying copying, ProjectTree tree) {
        this.pages = pages;
        this.copying = copying;
        this.tree = tree;
    }

    @GetMapping
    Answer choose(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            CopyForm form) {
        int below = copying.below(viewer, project, item);
        String name = tree.item(viewer, item).title();
        name =
                frame.t()
                        .of(
                                "entry.copy.name.of",
                                name.length() > 280 ? name.substring(0, 280) : name);
        return Answer.show(
                page(
                        frame,
                        viewer,
                        project,
                        item,
                        CopyForm.proposed(name, form.zurueck()),
                        below,
                        List.of()));
    }

    @PostMapping
    Answer copy(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            CopyForm form) {
        int below = copying.below(viewer, project, item);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String title = problems.required("title", form.title(), 300);
                    problems.refuseIfAny();
                    var copied = copying.copy(viewer, project, item, title, form.keep());
                    String back = WayBack.to(project, form.zurueck());
                    return Answer.seeOther(back)
                            .saying("entry.copied", title)
                            .undoing(WayBack.undo(project, copied.change(), back));
                },
                problems -> page(frame, viewer, project, item, form, below, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            ItemId item,
            CopyForm form,
            int below,
            List<Problem> problems) {
        return pages.entryCopy(
                frame,
                tree.at(viewer, project, item),
                tree.item(viewer, item),
                form,
                WayBack.to(project, form.zurueck()),
                below,
                problems);
    }
}

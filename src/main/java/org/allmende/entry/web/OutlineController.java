package org.allmende.entry.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.entry.OutlineEntry;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lines of an outline, one by one as they are typed; asked by a script only. */
@Controller
class OutlineController {

    private final Templates pages;
    private final OutlineEntry entry;
    private final ItemCreation creation;

    OutlineController(Templates pages, OutlineEntry entry, ItemCreation creation) {
        this.pages = pages;
        this.entry = entry;
        this.creation = creation;
    }

    @PostMapping("/projekte/{project}/gliederung")
    Answer add(Frame frame, Viewer viewer, @PathVariable ProjectId project, OutlineLineForm form) {
        ItemId parent = Address.given(form.parent(), ItemId::of);
        creation.checkPlansAt(viewer, project, parent);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String title = problems.required("title", form.title(), 300);
                    ItemKind kind =
                            problems.choice("kind", form.kind(), ItemKind.class, ItemKind.TASK);
                    UUID line = Address.id(form.line(), UUID::fromString);
                    if (line == null) {
                        problems.at("line", "shell.problem.choice");
                    }
                    problems.refuseIfAny();
                    ItemId item =
                            entry.add(
                                    viewer,
                                    project,
                                    line == null ? new UUID(0, 0) : line,
                                    parent,
                                    kind,
                                    title);
                    return Answer.show(
                            pages.entryLine(
                                    item.toString(), "/projekte/" + project + "/elemente/" + item));
                },
                problems -> pages.entryRefusal(frame, problems));
    }
}

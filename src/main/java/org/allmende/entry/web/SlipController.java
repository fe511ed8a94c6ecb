package org.allmende.entry.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.entry.Slip;
import org.allmende.entry.SlipId;
import org.allmende.entry.SlipKeeping;
import org.allmende.entry.Targets;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Zettel: notes to oneself, and what becomes of them. */
@Controller
@RequestMapping(SlipForm.HOME)
class SlipController {

    private final Templates pages;
    private final SlipKeeping slips;
    private final Targets targets;

    SlipController(Templates pages, SlipKeeping slips, Targets targets) {
        this.pages = pages;
        this.slips = slips;
        this.targets = targets;
    }

    @GetMapping
    Answer list(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, viewer, "", List.of()));
    }

    @PostMapping
    Answer note(Frame frame, Viewer viewer, SlipForm form) {
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String text = problems.required("text", form.text(), 2000);
                    problems.refuseIfAny();
                    slips.note(viewer, text);
                    return Answer.seeOther(form.back()).saying("entry.slip.kept");
                },
                problems -> page(frame, viewer, form.text(), problems));
    }

    @PostMapping("/{slip}/erledigung")
    Answer finish(Viewer viewer, @PathVariable SlipId slip, SlipForm form) {
        slips.finish(viewer, slip, true);
        return Answer.seeOther(form.back())
                .saying("entry.slip.finished")
                .undoing(SlipForm.HOME + "/" + slip + "/wiederaufnahme?zurueck=" + form.back());
    }

    @PostMapping("/{slip}/wiederaufnahme")
    Answer reopen(Viewer viewer, @PathVariable SlipId slip, SlipForm form) {
        slips.finish(viewer, slip, false);
        return Answer.seeOther(form.back()).saying("entry.slip.reopened");
    }

    @GetMapping("/{slip}/uebernahme")
    Answer choose(Frame frame, Viewer viewer, @PathVariable SlipId slip, SlipForm form) {
        return Answer.show(takeOver(frame, viewer, slip, form, List.of()));
    }

    @PostMapping("/{slip}/uebernahme")
    Answer takeOver(Frame frame, Viewer viewer, @PathVariable SlipId slip, SlipForm form) {
        slips.own(viewer, slip);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String title = problems.required("title", form.title(), 300);
                    ProjectId project = form.project();
                    if (project == null) {
                        problems.at("ziel", "entry.slip.target.missing");
                    }
                    problems.refuseIfAny();
                    return taken(
                            viewer, slip, java.util.Objects.requireNonNull(project), form, title);
                },
                problems -> takeOver(frame, viewer, slip, form, problems));
    }

    private Answer taken(
            Viewer viewer, SlipId slip, ProjectId project, SlipForm form, String title) {
        var added = slips.takeOver(viewer, slip, project, form.parent(), title);
        String path = "/projekte/" + project + "/elemente/" + added.items().getFirst();
        return Answer.seeOther(path)
                .saying("entry.slip.taken")
                .undoing(WayBack.undo(project, added.change(), "/projekte/" + project));
    }

    private JteModel page(Frame frame, Viewer viewer, String text, List<Problem> problems) {
        return pages.entrySlips(frame, slips.open(viewer), slips.done(viewer), text, problems);
    }

    private JteModel takeOver(
            Frame frame, Viewer viewer, SlipId id, SlipForm form, List<Problem> problems) {
        Slip slip = slips.own(viewer, id);
        return pages.entrySlipover(
                frame,
                slip,
                form.title().isEmpty() && problems.isEmpty() ? slip.title() : form.title(),
                form.ziel(),
                targets.of(viewer, frame.t().of("work.item.move.top")),
                problems);
    }
}

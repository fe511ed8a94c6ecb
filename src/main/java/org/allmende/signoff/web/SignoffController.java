package org.allmende.signoff.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.signoff.SignoffDraft;
import org.allmende.signoff.SignoffId;
import org.allmende.signoff.SignoffPages;
import org.allmende.signoff.SignoffReply;
import org.allmende.signoff.SignoffStart;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for signatures at a task: the form, the round, its withdrawal. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/mitzeichnungen")
class SignoffController {

    private final Templates pages;
    private final SignoffPages signoffs;
    private final SignoffStart start;
    private final SignoffReply reply;

    SignoffController(
            Templates pages, SignoffPages signoffs, SignoffStart start, SignoffReply reply) {
        this.pages = pages;
        this.signoffs = signoffs;
        this.start = start;
        this.reply = reply;
    }

    /** {@code nach}: the round that is repeated. */
    @GetMapping("/neu")
    Answer form(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam @Nullable SignoffId nach) {
        SignoffDraft draft = signoffs.draft(viewer, project, item, nach);
        return Answer.show(pages.signoffRoundForm(frame, draft, SignoffForm.of(draft), List.of()));
    }

    /** {@code more} asks for more lines. */
    @PostMapping
    Answer begin(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam Map<String, String> typed) {
        SignoffForm form = SignoffForm.of(typed);
        SignoffDraft draft = signoffs.draft(viewer, project, item, null);
        if (typed.containsKey("more")) {
            return Answer.show(
                    pages.signoffRoundForm(frame, draft, form.withMoreLines(), List.of()));
        }
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    var request = form.read(frame.t().today(), problems);
                    problems.refuseIfAny();
                    SignoffId id = start.start(viewer, project, item, request);
                    return Answer.seeOther(draft.item().path() + "/mitzeichnungen/" + id)
                            .saying("signoff.started");
                },
                problems -> pages.signoffRoundForm(frame, draft, form, problems));
    }

    @GetMapping("/{signoff}")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable SignoffId signoff) {
        return Answer.show(
                pages.signoffRoundPage(
                        frame,
                        signoffs.page(viewer, project, item, signoff),
                        ReplyForm.EMPTY,
                        List.of()));
    }

    @PostMapping("/{signoff}/rueckzug")
    Answer withdraw(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable SignoffId signoff) {
        return Answer.trying(
                () -> {
                    reply.withdraw(viewer, project, item, signoff);
                    return Answer.seeOther(
                                    "/projekte/"
                                            + project
                                            + "/elemente/"
                                            + item
                                            + "/mitzeichnungen/"
                                            + signoff)
                            .saying("signoff.withdrawn");
                },
                problems ->
                        pages.signoffRoundPage(
                                frame,
                                signoffs.page(viewer, project, item, signoff),
                                ReplyForm.EMPTY,
                                problems));
    }
}

package org.allmende.signoff.web;

import java.util.UUID;
import java.util.function.Supplier;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.signoff.SignoffAnswer;
import org.allmende.signoff.SignoffId;
import org.allmende.signoff.SignoffPages;
import org.allmende.signoff.SignoffReply;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What those who are asked do: answer, or hand it on. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/mitzeichnungen/{signoff}/schritte/{signing}")
class ReplyController {

    private final Templates pages;
    private final SignoffPages signoffs;
    private final SignoffReply reply;

    ReplyController(Templates pages, SignoffPages signoffs, SignoffReply reply) {
        this.pages = pages;
        this.signoffs = signoffs;
        this.reply = reply;
    }

    @PostMapping("/antwort")
    Answer answer(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable SignoffId signoff,
            @PathVariable("signing") UUID step,
            ReplyForm form) {
        var place = new SignoffReply.Place(project, item, signoff, step);
        return trying(
                frame,
                viewer,
                place,
                false,
                form,
                () -> {
                    var problems = new Problems();
                    SignoffAnswer answer =
                            problems.choice(
                                    "answer",
                                    form.answer(),
                                    SignoffAnswer.class,
                                    SignoffAnswer.SIGNED);
                    String remark = problems.text("remark", form.remark(), 4_000);
                    problems.refuseIfAny();
                    reply.answer(viewer, place, answer, remark);
                    return Answer.seeOther(path(place)).saying("signoff.said." + answer);
                });
    }

    @PostMapping("/uebertragung")
    Answer handOn(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable SignoffId signoff,
            @PathVariable("signing") UUID step,
            ReplyForm form) {
        var place = new SignoffReply.Place(project, item, signoff, step);
        return trying(
                frame,
                viewer,
                place,
                true,
                form,
                () -> {
                    var problems = new Problems();
                    PersonId from = ReplyForm.person("from", form.from(), problems);
                    PersonId to = ReplyForm.person("to", form.to(), problems);
                    String reason = problems.required("reason", form.reason(), 500);
                    problems.refuseIfAny();
                    reply.handOn(viewer, place, from, to, reason);
                    return Answer.seeOther(path(place)).saying("signoff.handedOn");
                });
    }

    /** Who may not answer hears that before being told what is missing in the form. */
    private Answer trying(
            Frame frame,
            Viewer viewer,
            SignoffReply.Place place,
            boolean ofOthers,
            ReplyForm form,
            Supplier<Answer> step) {
        reply.refuseStrangers(viewer, place, ofOthers);
        return Answer.trying(
                step,
                problems ->
                        pages.signoffRoundPage(
                                frame,
                                signoffs.page(
                                        viewer, place.project(), place.item(), place.signoff()),
                                form,
                                problems));
    }

    private static String path(SignoffReply.Place place) {
        return "/projekte/"
                + place.project()
                + "/elemente/"
                + place.item()
                + "/mitzeichnungen/"
                + place.signoff();
    }
}

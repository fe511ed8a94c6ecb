package org.allmende.followup.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.followup.FollowUpDay;
import org.allmende.followup.FollowUpKeeping;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Setting a Wiedervorlage at a task. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/wiedervorlagen")
class FollowUpController {

    private final Templates pages;
    private final FollowUpKeeping followUps;

    FollowUpController(Templates pages, FollowUpKeeping followUps) {
        this.pages = pages;
        this.followUps = followUps;
    }

    @GetMapping("/neu")
    Answer form(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item) {
        return Answer.show(
                page(
                        frame,
                        viewer,
                        followUps.asking(viewer, project, item),
                        FollowUpForm.EMPTY,
                        List.of()));
    }

    @PostMapping
    Answer set(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            FollowUpForm form) {
        var asking = followUps.asking(viewer, project, item);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    var date = FollowUpForm.day("date", form.date(), frame.t().today(), problems);
                    String note = problems.text("note", form.note(), 1_000);
                    PersonId person = form.person(viewer.person(), problems);
                    problems.refuseIfAny();
                    FollowUpDay day = followUps.set(viewer, project, item, person, date, note);
                    return new FollowUpWords(frame.t())
                            .saying(Answer.seeOther(asking.item().path()), day);
                },
                problems -> page(frame, viewer, asking, form, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            FollowUpKeeping.Asking asking,
            FollowUpForm form,
            List<Problem> problems) {
        return pages.followupForm(frame, asking, viewer.person(), form, problems);
    }
}

package org.allmende.review.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ReviewAnswer;
import org.allmende.work.Subjects;
import org.allmende.work.TaskReview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Annehmen or Zurückgeben. What was refused is shown on a page of its own, with what was typed. */
@Controller
class ReviewController {

    private final Templates pages;
    private final TaskReview reviewing;
    private final Subjects subjects;

    ReviewController(Templates pages, TaskReview reviewing, Subjects subjects) {
        this.pages = pages;
        this.reviewing = reviewing;
        this.subjects = subjects;
    }

    @PostMapping("/projekte/{project}/elemente/{item}/review")
    Answer answer(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            ReviewForm form) {
        reviewing.checkAnswers(viewer, project, item);
        String path = "/projekte/" + project + "/elemente/" + item;
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    var answer =
                            problems.choice(
                                    "answer",
                                    form.answer(),
                                    ReviewAnswer.class,
                                    ReviewAnswer.RETURNED);
                    String remark = problems.text("remark", form.remark(), 2_000);
                    problems.refuseIfAny();
                    UUID change =
                            reviewing.answer(
                                    viewer, project, item, answer, remark, frame.t().today());
                    return Answer.seeOther(path)
                            .saying("review.answered." + answer)
                            .undoing(
                                    "/projekte/%s/verlauf/%s/ruecknahme?zurueck=%s"
                                            .formatted(project, change, path));
                },
                problems ->
                        pages.reviewPage(
                                frame, subjects.visibleTo(viewer, project, item), form, problems));
    }
}

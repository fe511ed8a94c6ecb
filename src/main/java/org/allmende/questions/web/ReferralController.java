package org.allmende.questions.web;

import static org.allmende.questions.web.QuestionAnswerController.to;

import jtegenerated.Templates;
import org.allmende.questions.AskedQuestion;
import org.allmende.questions.QuestionId;
import org.allmende.questions.QuestionReading;
import org.allmende.questions.Referring;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** “Wer hat das schon gemacht?”, and saying no to that: to one question, or to all. */
@OpenToCommunity
@Controller
class ReferralController {

    private static final String REFUSAL = AskedQuestion.PATH + "/weitergaben/verzicht";
    private static final String MINE = AskedQuestion.PATH + "?nur=anmich";

    private final QuestionReading questions;
    private final Referring referring;
    private final Templates pages;

    ReferralController(QuestionReading questions, Referring referring, Templates pages) {
        this.questions = questions;
        this.referring = referring;
        this.pages = pages;
    }

    @PostMapping(QuestionController.ONE + "/weitergabe")
    Answer refer(Frame frame, Viewer viewer, @PathVariable QuestionId question) {
        return Answer.trying(
                () -> {
                    referring.refer(viewer, question);
                    return to(question).saying("questions.referred");
                },
                problems ->
                        pages.questionsQuestion(
                                frame, questions.one(viewer, question), "", problems));
    }

    @PostMapping(QuestionController.ONE + "/weitergabe/absage")
    Answer decline(Viewer viewer, @PathVariable QuestionId question) {
        referring.decline(viewer, question);
        return to(question).saying("questions.declined");
    }

    @PostMapping(REFUSAL)
    Answer refuse(Viewer viewer) {
        referring.refuse(viewer, true);
        return Answer.seeOther(MINE).saying("questions.refused").undoing(REFUSAL + "/ende");
    }

    @PostMapping(REFUSAL + "/ende")
    Answer allow(Viewer viewer) {
        referring.refuse(viewer, false);
        return Answer.seeOther(MINE).saying("questions.allowed");
    }
}

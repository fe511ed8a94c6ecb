package org.allmende.questions.web;

import static org.allmende.questions.web.QuestionAnswerController.to;

import jtegenerated.Templates;
import org.allmende.questions.AnswerId;
import org.allmende.questions.QuestionId;
import org.allmende.questions.QuestionReading;
import org.allmende.questions.TakingPart;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What one does with a question besides answering: vote, say what helped, follow. */
@OpenToCommunity
@Controller
@RequestMapping(QuestionController.ONE)
class QuestionPartController {

    private final QuestionReading questions;
    private final TakingPart part;
    private final Templates pages;

    QuestionPartController(QuestionReading questions, TakingPart part, Templates pages) {
        this.questions = questions;
        this.part = part;
        this.pages = pages;
    }

    @PostMapping("/antworten/{answer}/stimme")
    Answer vote(
            Frame frame,
            Viewer viewer,
            @PathVariable QuestionId question,
            @PathVariable AnswerId answer) {
        return Answer.trying(
                () -> {
                    part.vote(viewer, question, answer);
                    return to(question);
                },
                problems ->
                        pages.questionsQuestion(
                                frame, questions.one(viewer, question), "", problems));
    }

    @PostMapping("/antworten/{answer}/hilfe")
    Answer accept(Viewer viewer, @PathVariable QuestionId question, @PathVariable AnswerId answer) {
        part.accept(viewer, question, answer);
        return to(question)
                .saying("questions.accepted")
                .undoing(QuestionController.path(question) + "/offen");
    }

    @PostMapping("/offen")
    Answer reopen(Viewer viewer, @PathVariable QuestionId question) {
        part.accept(viewer, question, null);
        return to(question).saying("questions.reopened");
    }

    @PostMapping("/abo")
    Answer follow(Viewer viewer, @PathVariable QuestionId question) {
        part.follow(viewer, question, true);
        return to(question).saying("questions.followed");
    }

    @PostMapping("/abo/ende")
    Answer unfollow(Viewer viewer, @PathVariable QuestionId question) {
        part.follow(viewer, question, false);
        return to(question).saying("questions.unfollowed");
    }
}

package org.allmende.questions.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.questions.AnswerId;
import org.allmende.questions.Answering;
import org.allmende.questions.QuestionId;
import org.allmende.questions.QuestionReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers: a new one, better words for one’s own, taking it back. */
@OpenToCommunity
@Controller
@RequestMapping(QuestionController.ONE)
class QuestionAnswerController {

    private final QuestionReading questions;
    private final Answering answering;
    private final Templates pages;

    QuestionAnswerController(QuestionReading questions, Answering answering, Templates pages) {
        this.questions = questions;
        this.answering = answering;
        this.pages = pages;
    }

    @PostMapping("/antworten")
    Answer answer(
            Frame frame,
            Viewer viewer,
            @PathVariable QuestionId question,
            @RequestParam(defaultValue = "") String words) {
        return Answer.trying(
                () -> to(question).saying(said(answering.answer(viewer, question, words))),
                problems ->
                        pages.questionsQuestion(
                                frame, questions.one(viewer, question), words, problems));
    }

    @GetMapping("/antworten/{answer}")
    Answer edit(
            Frame frame,
            Viewer viewer,
            @PathVariable QuestionId question,
            @PathVariable AnswerId answer) {
        var own = answering.own(viewer, question, answer);
        return Answer.show(
                pages.questionsAnswerForm(
                        frame,
                        question,
                        answer,
                        own.words(),
                        Integer.toString(own.version()),
                        List.of()));
    }

    @PostMapping("/antworten/{answer}")
    Answer reword(
            Frame frame,
            Viewer viewer,
            @PathVariable QuestionId question,
            @PathVariable AnswerId answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String version) {
        return Answer.trying(
                () ->
                        to(question)
                                .saying(
                                        said(
                                                answering.reword(
                                                        viewer, question, answer, words, version))),
                problems ->
                        pages.questionsAnswerForm(
                                frame, question, answer, words, version, problems));
    }

    @PostMapping("/antworten/{answer}/loeschung")
    Answer remove(Viewer viewer, @PathVariable QuestionId question, @PathVariable AnswerId answer) {
        answering.remove(viewer, question, answer);
        return to(question).saying("questions.answer.removed");
    }

    private static String said(ContributionState state) {
        return state == ContributionState.WAITING ? "questions.waits" : "questions.answered";
    }

    static Answer.Elsewhere to(QuestionId question) {
        return Answer.seeOther(QuestionController.path(question));
    }
}

package org.allmende.questions.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.questions.AnswerId;
import org.allmende.questions.Answering;
import org.allmende.questions.AskedQuestion;
import org.allmende.questions.QuestionAsking;
import org.allmende.questions.QuestionId;
import org.allmende.questions.QuestionReading;
import org.allmende.questions.Referring;
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

/** What people do with a question: answer, vote, say what helped, follow, hand it on. */
@OpenToCommunity
@Controller
@RequestMapping(AskedQuestion.PATH + "/{question}")
class QuestionAnswerController {

    private final QuestionReading questions;
    private final Answering answering;
    private final QuestionAsking asking;
    private final Referring referring;
    private final Templates pages;

    QuestionAnswerController(
            QuestionReading questions,
            Answering answering,
            QuestionAsking asking,
            Referring referring,
            Templates pages) {
        this.questions = questions;
        this.answering = answering;
        this.asking = asking;
        this.referring = referring;
        this.pages = pages;
    }

    @PostMapping("/antworten")
    Answer answer(
            Frame frame,
            Viewer viewer,
            @PathVariable QuestionId question,
            @RequestParam(defaultValue = "") String words) {
        return Answer.trying(
                () ->
                        to(question)
                                .saying(said(answering.answer(viewer, question, words))),
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
                                                        viewer, question, answer, words,
                                                        version))),
                problems ->
                        pages.questionsAnswerForm(
                                frame, question, answer, words, version, problems));
    }

    @PostMapping("/antworten/{answer}/stimme")
    Answer vote(
            Frame frame,
            Viewer viewer,
            @PathVariable QuestionId question,
            @PathVariable AnswerId answer) {
        return Answer.trying(
                () -> {
                    answering.vote(viewer, question, answer);
                    return to(question);
                },
                problems ->
                        pages.questionsQuestion(
                                frame, questions.one(viewer, question), "", problems));
    }

    @PostMapping("/antworten/{answer}/hilfe")
    Answer accept(
            Viewer viewer, @PathVariable QuestionId question, @PathVariable AnswerId answer) {
        asking.accept(viewer, question, answer);
        return to(question).saying("questions.accepted").undoing(AskedQuestion.PATH + "/" + question + "/offen");
    }

    @PostMapping("/offen")
    Answer reopen(Viewer viewer, @PathVariable QuestionId question) {
        asking.accept(viewer, question, null);
        return to(question).saying("questions.reopened");
    }

    @PostMapping("/abo")
    Answer follow(Viewer viewer, @PathVariable QuestionId question) {
        answering.follow(viewer, question, true);
        return to(question).saying("questions.followed");
    }

    @PostMapping("/abo/ende")
    Answer unfollow(Viewer viewer, @PathVariable QuestionId question) {
        answering.follow(viewer, question, false);
        return to(question).saying("questions.unfollowed");
    }

    @PostMapping("/weitergabe")
    Answer refer(Frame frame, Viewer viewer, @PathVariable QuestionId question) {
        return Answer.trying(
                () ->
                        to(question)
                                .saying("questions.referred", referring.refer(viewer, question)),
                problems ->
                        pages.questionsQuestion(
                                frame, questions.one(viewer, question), "", problems));
    }

    private static String said(ContributionState state) {
        return state == ContributionState.WAITING ? "questions.waits" : "questions.answered";
    }

    private static Answer.Elsewhere to(QuestionId question) {
        return Answer.seeOther(AskedQuestion.PATH + "/" + question);
    }
}

package org.allmende.questions.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.questions.AskedQuestion;
import org.allmende.questions.QuestionAsking;
import org.allmende.questions.QuestionFilter;
import org.allmende.questions.QuestionForm;
import org.allmende.questions.QuestionId;
import org.allmende.questions.QuestionReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions: all of them, a new one, one of them; better words for one’s own, taking it back. */
@OpenToCommunity
@Controller
class QuestionController {

    static final String ONE = AskedQuestion.PATH + "/{question}";
    private static final String EDIT = ONE + "/bearbeitung";

    private final QuestionReading questions;
    private final QuestionAsking asking;
    private final Templates pages;

    QuestionController(QuestionReading questions, QuestionAsking asking, Templates pages) {
        this.questions = questions;
        this.asking = asking;
        this.pages = pages;
    }

    @GetMapping(AskedQuestion.PATH)
    Answer list(Frame frame, @Nullable Viewer viewer, @RequestParam Map<String, String> query) {
        return Answer.show(
                pages.questionsList(frame, questions.list(viewer, QuestionFilter.of(query))));
    }

    /** Asked again while somebody types, for earlier questions like it. */
    @GetMapping(AskedQuestion.PATH + "/neu")
    Answer begin(Frame frame, Viewer viewer, QuestionForm form) {
        return Answer.show(pages.questionsForm(frame, questions.asking(viewer, form), List.of()));
    }

    @PostMapping(AskedQuestion.PATH)
    Answer ask(Frame frame, Viewer viewer, QuestionForm form) {
        return Answer.trying(
                () -> to(asking.ask(viewer, form), "questions.asked"),
                problems -> pages.questionsForm(frame, questions.asking(viewer, form), problems));
    }

    @GetMapping(ONE)
    Answer show(Frame frame, @Nullable Viewer viewer, @PathVariable QuestionId question) {
        return Answer.show(
                pages.questionsQuestion(frame, questions.one(viewer, question), "", List.of()));
    }

    @GetMapping(EDIT)
    Answer edit(Frame frame, Viewer viewer, @PathVariable QuestionId question) {
        return Answer.show(
                pages.questionsEdit(frame, question, asking.form(viewer, question), List.of()));
    }

    @PostMapping(EDIT)
    Answer reword(
            Frame frame, Viewer viewer, @PathVariable QuestionId question, QuestionForm form) {
        return Answer.trying(
                () -> to(asking.reword(viewer, question, form), "questions.saved"),
                problems -> pages.questionsEdit(frame, question, form, problems));
    }

    @PostMapping(ONE + "/rueckzug")
    Answer withdraw(Frame frame, Viewer viewer, @PathVariable QuestionId question) {
        return Answer.trying(
                () -> {
                    asking.withdraw(viewer, question);
                    return Answer.seeOther(AskedQuestion.PATH).saying("questions.withdrawn");
                },
                problems ->
                        pages.questionsQuestion(
                                frame, questions.one(viewer, question), "", problems));
    }

    static String path(QuestionId question) {
        return AskedQuestion.PATH + "/" + question;
    }

    private static Answer to(QuestionAsking.Asked question, String said) {
        return Answer.seeOther(path(question.id()))
                .saying(question.state() == ContributionState.WAITING ? "questions.waits" : said);
    }
}

package org.allmende.questions.web;

import gg.jte.Content;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.care.CarePart;
import org.allmende.library.Template;
import org.allmende.questions.AskedQuestion;
import org.allmende.questions.QuestionReading;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that nobody has answered, about templates that one looks after. */
@Component
class QuestionCarePart implements CarePart {

    private final QuestionReading questions;
    private final Templates pages;

    QuestionCarePart(QuestionReading questions, Templates pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, List<Template> templates) {
        List<AskedQuestion> waiting = questions.unanswered(viewer, templates);
        return waiting.isEmpty() ? null : pages.questionsUnanswered(frame, waiting);
    }
}

package org.allmende.questions.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.questions.QuestionReading;
import org.allmende.questions.QuestionsHere;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** “Fragen” beside the content of a template. */
@Component
class QuestionPanel implements TemplatePanel {

    private final QuestionReading questions;
    private final Templates pages;

    QuestionPanel(QuestionReading questions, Templates pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        QuestionsHere found = questions.at(viewer, template);
        return found.verified() ? pages.questionsAside(frame, found) : null;
    }
}

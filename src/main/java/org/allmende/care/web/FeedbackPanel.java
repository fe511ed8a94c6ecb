package org.allmende.care.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.care.FeedbackReading;
import org.allmende.care.Upkeep;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those say who used a template, and the question to one's own authority. */
@Component
class FeedbackPanel implements TemplatePanel {

    private final FeedbackReading feedback;
    private final Templates pages;

    FeedbackPanel(FeedbackReading feedback, Templates pages) {
        this.feedback = feedback;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        FeedbackReading.Page page = feedback.of(viewer, template);
        boolean reads = Upkeep.isFor(viewer, template);
        return page.figures().isEmpty() && !page.asked() && !reads
                ? null
                : pages.careFigures(frame, page, template.path(), reads);
    }
}

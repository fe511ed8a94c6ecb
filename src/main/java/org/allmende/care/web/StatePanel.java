package org.allmende.care.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.care.CareReading;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** The state of a template, beside its content. */
@Component
class StatePanel implements TemplatePanel {

    private final CareReading care;
    private final Templates pages;

    StatePanel(CareReading care, Templates pages) {
        this.care = care;
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
    public Content show(Frame frame, Viewer viewer, Template template) {
        return pages.careState(frame, care.of(viewer, template));
    }
}

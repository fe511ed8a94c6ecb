package org.allmende.library.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the owner's people and the operator may do with a template. */
@Component
class StewardPanel implements TemplatePanel {

    private final Templates pages;

    StewardPanel(Templates pages) {
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        boolean owner = template.standing().isOf(viewer) && viewer.group().mayStartProjects();
        return owner || viewer.operator()
                ? pages.libraryTemplateSteward(frame, template, owner, viewer.operator())
                : null;
    }
}

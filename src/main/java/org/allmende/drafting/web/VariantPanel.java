package org.allmende.drafting.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to an own variant, beside the content of a template. */
@Component
class VariantPanel implements TemplatePanel {

    private final Templates pages;

    VariantPanel(Templates pages) {
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        return viewer.group().mayStartProjects() ? pages.draftingVariant(frame, template) : null;
    }
}

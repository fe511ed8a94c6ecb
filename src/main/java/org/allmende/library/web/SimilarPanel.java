package org.allmende.library.web;

import gg.jte.Content;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.library.SimilarTemplates;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** “Ähnliche Vorlagen” beside the content of a template. */
@Component
class SimilarPanel implements TemplatePanel {

    private final SimilarTemplates templates;
    private final Templates pages;

    SimilarPanel(SimilarTemplates templates, Templates pages) {
        this.templates = templates;
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
        return similar(frame, viewer, template);
    }

    @Override
    public @Nullable Content open(Frame frame, Template template) {
        return similar(frame, null, template);
    }

    private @Nullable Content similar(Frame frame, @Nullable Viewer viewer, Template template) {
        List<SimilarTemplates.Similar> similar = templates.to(viewer, template);
        return similar.isEmpty() ? null : pages.libraryTemplateSimilar(frame, similar);
    }
}

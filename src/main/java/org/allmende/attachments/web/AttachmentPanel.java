package org.allmende.attachments.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.attachments.AttachmentReading;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** “Anlagen” beside the content of a template. */
@Component
class AttachmentPanel implements TemplatePanel {

    private final AttachmentReading attachments;
    private final Templates pages;

    AttachmentPanel(AttachmentReading attachments, Templates pages) {
        this.attachments = attachments;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        var places = attachments.of(viewer, template);
        return places.isEmpty()
                ? null
                : pages.attachmentsAside(frame, places, template.path() + "/anlagen");
    }
}

package org.allmende.commons.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.commons.Belonging;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs to a template and no other part of its page shows. */
@Component
class BelongingPanel implements TemplatePanel {

    private final Belongings belongings;
    private final Templates pages;

    BelongingPanel(Belongings belongings, Templates pages) {
        this.belongings = belongings;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        return panel(
                frame,
                viewer,
                template,
                EntryKind.TEMPLATE,
                EntryKind.REPORT,
                EntryKind.QUESTION,
                EntryKind.CONTACT);
    }

    /** Visitors see none of the other parts. */
    @Override
    public @Nullable Content open(Frame frame, Template template) {
        return panel(frame, null, template, EntryKind.TEMPLATE);
    }

    private @Nullable Content panel(
            Frame frame, @Nullable Viewer viewer, Template template, EntryKind... without) {
        Belonging belonging =
                belongings.of(
                        viewer,
                        template.isRoutine() ? EntryKind.ROUTINE : EntryKind.TEMPLATE,
                        template.id().value(),
                        without);
        return belonging.isEmpty() ? null : pages.commonsBelonging(frame, belonging);
    }
}

package org.allmende.care.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.care.CareNotice;
import org.allmende.care.CareReading;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be known of the state of a template before all else. */
@Component
class NoticePanel implements TemplatePanel {

    private final CareReading care;
    private final Templates pages;

    NoticePanel(CareReading care, Templates pages) {
        this.care = care;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.TOP;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        CareNotice notice = care.notice(viewer, template);
        return notice.isEmpty(frame.t().today()) ? null : pages.careNotice(frame, notice);
    }
}

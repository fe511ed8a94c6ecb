package org.allmende.reports.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.reports.ReportReading;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others tell about a template, beside it. */
@Component
class ReportPanel implements TemplatePanel {

    private final ReportReading reading;
    private final Templates pages;

    ReportPanel(ReportReading reading, Templates pages) {
        this.reading = reading;
        this.pages = pages;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
        var reports = reading.of(viewer, template);
        boolean writes = viewer.group().mayStartProjects();
        return reports.isEmpty() && !writes
                ? null
                : pages.reportsAside(frame, template, reports, writes);
    }
}

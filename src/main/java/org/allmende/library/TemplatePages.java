package org.allmende.library;

import java.time.LocalDate;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.Anchor;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of one template show. */
@Component
public class TemplatePages {

    private final TemplateHeads heads;
    private final Templates templates;
    private final WorkCalendars calendars;

    TemplatePages(TemplateHeads heads, Templates templates, WorkCalendars calendars) {
        this.heads = heads;
        this.templates = templates;
        this.calendars = calendars;
    }

    @Transactional(readOnly = true)
    public TemplatePage of(Frame frame, Viewer viewer, String slug) {
        TemplateHead head = heads.of(frame, viewer, slug);
        PlanDocument document = templates.document(viewer, head.template().version());
        WorkCalendar calendar = calendars.of(viewer);
        LocalDate today = frame.t().today();
        return new TemplatePage(
                head,
                document,
                Schedule.of(document.plan(), calendar, new Anchor.Start(today)),
                calendar);
    }
}

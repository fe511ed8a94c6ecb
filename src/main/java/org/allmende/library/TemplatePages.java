package org.allmende.library;

import java.time.LocalDate;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.Anchor;
import org.allmende.plan.Land;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of one template show. */
@Component
public class TemplatePages {

    /** For visitors, whose Land nobody knows: where most people live. The page names it. */
    private static final WorkCalendar ELSEWHERE = WorkCalendar.of(Land.NW);

    private final TemplateHeads heads;
    private final Templates templates;
    private final WorkCalendars calendars;

    TemplatePages(TemplateHeads heads, Templates templates, WorkCalendars calendars) {
        this.heads = heads;
        this.templates = templates;
        this.calendars = calendars;
    }

    @Transactional(readOnly = true)
    public TemplatePage of(Frame frame, @Nullable Viewer viewer, String slug) {
        TemplateHead head = heads.of(frame, viewer, slug);
        PlanDocument document = templates.document(viewer, head.template().version());
        WorkCalendar calendar = viewer == null ? ELSEWHERE : calendars.of(viewer);
        LocalDate today = frame.t().today();
        return new TemplatePage(
                head,
                document,
                Schedule.of(document.plan(), calendar, new Anchor.Start(today)),
                calendar);
    }
}

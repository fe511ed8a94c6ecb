package org.allmende.library;

import java.time.LocalDate;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.Anchor;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of one template show. */
@Component
public class TemplatePages {

    private final Templates templates;
    private final TemplateContacts contacts;
    private final WorkCalendars calendars;

    TemplatePages(Templates templates, TemplateContacts contacts, WorkCalendars calendars) {
        this.templates = templates;
        this.contacts = contacts;
        this.calendars = calendars;
    }

    @Transactional(readOnly = true)
    public TemplatePage of(Viewer viewer, String slug, LocalDate today) {
        Template template = templates.visibleTo(viewer, slug);
        PlanDocument document = templates.document(viewer, template.version());
        WorkCalendar calendar = calendars.of(viewer);
        return new TemplatePage(
                template,
                document,
                contacts.of(viewer, template.id()),
                Schedule.of(document.plan(), calendar, new Anchor.Start(today)),
                calendar,
                viewer.group().mayStartProjects());
    }
}

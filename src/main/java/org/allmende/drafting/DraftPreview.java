package org.allmende.drafting;

import java.time.LocalDate;
import org.allmende.library.TemplateContent;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.Anchor;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft as others will see it. */
@Component
public class DraftPreview {

    private final WorkCalendars calendars;

    DraftPreview(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * @return null while there is nothing in it
     */
    @Transactional(readOnly = true)
    public @Nullable TemplateContent of(Viewer viewer, Draft draft, LocalDate today) {
        var plan = draft.document().plan();
        if (plan.items().isEmpty()) {
            return null;
        }
        WorkCalendar calendar = calendars.of(viewer);
        return TemplateContent.of(Schedule.of(plan, calendar, new Anchor.Start(today)), calendar);
    }
}

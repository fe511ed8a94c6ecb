package org.allmende.work;

import org.allmende.people.WorkCalendars;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** The working days of a project: its holidays, and the closing days of its authority. */
@Component
public class ProjectCalendars {

    private final WorkCalendars calendars;

    ProjectCalendars(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    public WorkCalendar of(Viewer viewer, ProjectCalendar calendar) {
        return calendars.with(
                viewer, calendar.land(), calendar.locality(), calendar.freeChristmasEve());
    }
}

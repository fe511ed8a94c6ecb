package org.allmende.calendar;

import java.time.LocalDate;
import java.util.List;
import org.allmende.people.WorkCalendars;
import org.allmende.tenancy.Viewer;
import org.allmende.views.ViewBars;
import org.allmende.views.ViewPage;
import org.allmende.views.ViewPlace;
import org.allmende.views.ViewTabs;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages “Kalender”: of a project, and of all one's projects. */
@Component
@Transactional(readOnly = true)
public class Calendars {

    public static final String PATH = "/kalender";

    private final ProjectHeads heads;
    private final ProjectCalendars projectCalendars;
    private final WorkCalendars calendars;
    private final DatedItems items;
    private final ViewBars bars;

    Calendars(
            ProjectHeads heads,
            ProjectCalendars projectCalendars,
            WorkCalendars calendars,
            DatedItems items,
            ViewBars bars) {
        this.heads = heads;
        this.projectCalendars = projectCalendars;
        this.calendars = calendars;
        this.items = items;
        this.bars = bars;
    }

    public record OfProject(ProjectHead head, CalendarSheet sheet) {}

    /** With the holidays the project keeps. */
    public OfProject of(Viewer viewer, ProjectId project, CalendarAsked asked, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        var calendar = projectCalendars.of(viewer, head.project().calendar());
        return new OfProject(
                heads.named(viewer, head, List.of()),
                CalendarSheet.of(
                        tabs(viewer, ViewPlace.of(head), asked),
                        asked,
                        calendar,
                        items.of(viewer, head, asked, today),
                        false));
    }

    /** With the holidays of one's own authority. The colours of packages mean nothing here. */
    public CalendarSheet ofAll(Viewer viewer, CalendarAsked asked, LocalDate today) {
        var plain = new CalendarAsked(asked.month(), asked.day(), asked.view().with("farbe", ""));
        return CalendarSheet.of(
                tabs(viewer, ViewPlace.everywhere(viewer), plain),
                plain,
                calendars.of(viewer),
                items.ofAll(viewer, plain, today),
                true);
    }

    private ViewTabs tabs(Viewer viewer, ViewPlace place, CalendarAsked asked) {
        return bars.tabs(viewer, place, ViewPage.CALENDAR, asked.view().query());
    }
}

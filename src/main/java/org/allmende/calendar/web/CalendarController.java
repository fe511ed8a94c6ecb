package org.allmende.calendar.web;

import jtegenerated.Templates;
import org.allmende.calendar.CalendarAsked;
import org.allmende.calendar.Calendars;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.views.ItemView;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages “Kalender”. */
@Controller
class CalendarController {

    private final Templates pages;
    private final Calendars calendars;

    CalendarController(Templates pages, Calendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    @GetMapping("/projekte/{project}" + Calendars.PATH)
    Answer project(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @Nullable String monat,
            @RequestParam @Nullable String tag,
            ItemView view) {
        var today = frame.t().today();
        var asked = CalendarAsked.read(monat, tag, view, today);
        return Answer.show(
                pages.calendarProject(frame, calendars.of(viewer, project, asked, today)));
    }

    @GetMapping(Calendars.PATH)
    Answer all(
            Frame frame,
            Viewer viewer,
            @RequestParam @Nullable String monat,
            @RequestParam @Nullable String tag,
            ItemView view) {
        var today = frame.t().today();
        var asked = CalendarAsked.read(monat, tag, view, today);
        return Answer.show(pages.calendarAll(frame, calendars.ofAll(viewer, asked, today)));
    }
}

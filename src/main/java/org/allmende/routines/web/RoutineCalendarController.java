package org.allmende.routines.web;

import jtegenerated.Templates;
import org.allmende.routines.RoutineYear;
import org.allmende.routines.RoutineYears;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of all routines. */
@Controller
class RoutineCalendarController {

    private final RoutineYears years;
    private final Templates pages;

    RoutineCalendarController(RoutineYears years, Templates pages) {
        this.years = years;
        this.pages = pages;
    }

    @GetMapping(RoutineYear.PATH)
    Answer year(Frame frame, Viewer viewer, @RequestParam @Nullable String jahr) {
        var today = frame.t().today();
        int year = RoutineYear.read(jahr, today);
        return Answer.show(pages.routinesCalendar(frame, years.of(viewer, year, today)));
    }
}

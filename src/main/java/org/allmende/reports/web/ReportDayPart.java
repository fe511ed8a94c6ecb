package org.allmende.reports.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.reports.ReportReading;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports of colleagues that wait for a second pair of eyes. */
@Component
class ReportDayPart implements DayPart {

    private final Templates pages;
    private final ReportReading reading;

    ReportDayPart(Templates pages, ReportReading reading) {
        this.pages = pages;
        this.reading = reading;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer) {
        var waiting = reading.waiting(viewer);
        return waiting.isEmpty() ? null : pages.reportsDay(frame, waiting);
    }
}

package org.allmende.calendar.web;

import java.util.List;
import org.allmende.calendar.Calendars;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Kalender” below “Projekte”. */
@Component
@Order(32)
class CalendarNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.OWN;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return List.of(Frame.NavEntry.of(t.of("calendar.title"), Calendars.PATH));
    }
}

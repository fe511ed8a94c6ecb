package org.allmende.day.web;

import java.util.List;
import org.allmende.day.Days;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Mein Tag” with what is overdue or due today. */
@Component
@Order(10)
class DayNavigation implements Navigation {

    private final Days days;

    DayNavigation(Days days) {
        this.days = days;
    }

    @Override
    public Group group() {
        return Group.OWN;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        int pressing = days.pressing(viewer, t.today());
        String label = t.of("day.title");
        return List.of(
                pressing == 0
                        ? Frame.NavEntry.of(label, DayController.PATH)
                        : new Frame.NavEntry(
                                label,
                                DayController.PATH,
                                t.number(pressing),
                                t.of("day.pressing", pressing)));
    }
}

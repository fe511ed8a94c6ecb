package org.allmende.routines.web;

import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Routinen”, below the projects. */
@Component
@Order(35)
class RoutineNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.OWN;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().knowsColleagues()
                ? List.of(Frame.NavEntry.of(t.of("routines.title"), "/routinen"))
                : List.of();
    }
}

package org.allmende.drafting.web;

import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Werkstatt”, below the templates. */
@Component
@Order(2)
class WorkshopNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayStartProjects()
                ? List.of(Frame.NavEntry.of(t.of("drafting.title"), WorkshopController.PATH))
                : List.of();
    }
}

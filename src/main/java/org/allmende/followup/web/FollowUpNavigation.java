package org.allmende.followup.web;

import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Wiedervorlagen”. Without a count: what is due stands in “Mein Tag”. */
@Component
@Order(42)
class FollowUpNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.OWN;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return List.of(Frame.NavEntry.of(t.of("followup.title"), MyFollowUpsController.PATH));
    }
}

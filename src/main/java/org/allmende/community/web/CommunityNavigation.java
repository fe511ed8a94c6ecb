package org.allmende.community.web;

import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Gemeinschaft”, last among the commons. */
@Component
@Order(90)
class CommunityNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("community.title"), "/gemeinschaft"))
                : List.of();
    }
}

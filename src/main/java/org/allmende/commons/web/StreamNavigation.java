package org.allmende.commons.web;

import java.util.List;
import org.allmende.commons.StreamFilter;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Neues”, before all else of the commons. */
@Component
@Order(0)
class StreamNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("commons.stream"), StreamFilter.PATH))
                : List.of();
    }
}

package org.allmende.correspondence.web;

import java.util.List;
import org.allmende.correspondence.Conversation;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Austausch”, without a number: the inbox says what is new. */
@Component
@Order(60)
class CorrespondenceNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("correspondence.title"), Conversation.PATH))
                : List.of();
    }
}

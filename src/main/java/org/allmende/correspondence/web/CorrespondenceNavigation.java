package org.allmende.correspondence.web;

import java.util.List;
import org.allmende.correspondence.Conversation;
import org.allmende.correspondence.Correspondence;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Austausch” with what is unread. */
@Component
@Order(60)
class CorrespondenceNavigation implements Navigation {

    private final Correspondence correspondence;

    CorrespondenceNavigation(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        if (!viewer.group().mayReadLibrary()) {
            return List.of();
        }
        int unread = correspondence.unread(viewer);
        String label = t.of("correspondence.title");
        return List.of(
                unread == 0
                        ? Frame.NavEntry.of(label, Conversation.PATH)
                        : new Frame.NavEntry(
                                label,
                                Conversation.PATH,
                                t.number(unread),
                                t.of("correspondence.unread.count", unread)));
    }
}

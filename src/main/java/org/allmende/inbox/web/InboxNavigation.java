package org.allmende.inbox.web;

import java.util.List;
import org.allmende.inbox.Inbox;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Posteingang” with what is unread. */
@Component
@Order(20)
class InboxNavigation implements Navigation {

    private static final int MOST = 99;

    private final Inbox inbox;

    InboxNavigation(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Group group() {
        return Group.OWN;
    }

    /** Conversations speak to everybody. */
    @Override
    public boolean isOfCommons() {
        return true;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        int unread = inbox.unread(viewer);
        String label = t.of("inbox.title");
        return List.of(
                unread == 0
                        ? Frame.NavEntry.of(label, InboxController.PATH)
                        : new Frame.NavEntry(
                                label,
                                InboxController.PATH,
                                unread > MOST ? t.of("inbox.many", MOST) : t.number(unread),
                                t.of("inbox.unread.count", Math.min(unread, MOST))));
    }
}

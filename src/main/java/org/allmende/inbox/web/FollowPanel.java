package org.allmende.inbox.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.inbox.Following;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.springframework.stereotype.Component;

/** “Beobachten” beside a task. */
@Component
class FollowPanel implements TaskPanel {

    private final Templates pages;
    private final Following following;

    FollowPanel(Templates pages, Following following) {
        this.pages = pages;
        this.following = following;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        return pages.inboxFollowPanel(
                frame, sheet.item(), following.of(viewer, sheet.project().id(), sheet.item().id()));
    }
}

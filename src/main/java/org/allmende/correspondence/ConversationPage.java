package org.allmende.correspondence;

import java.util.List;
import org.allmende.tenancy.Viewer;

/**
 * A conversation as one of the two sees it.
 *
 * @param reported whether the viewer reported it and nobody settled that yet
 */
public record ConversationPage(
        Viewer viewer, Conversation conversation, List<Message> messages, boolean reported) {

    public Side other() {
        return conversation.other(viewer);
    }

    public boolean mayWrite() {
        return conversation.mayWrite(viewer);
    }

    public boolean mayDecline() {
        return conversation.mayDecline(viewer);
    }

    public boolean mayClose() {
        return conversation.mayClose(viewer);
    }

    public boolean mayResume() {
        return conversation.mayResume(viewer);
    }

    public boolean waits() {
        return conversation.state() == ConversationState.ASKED && !mayDecline();
    }
}

package org.allmende.correspondence;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the conversations of the viewer. */
@Component
public class Correspondence {

    private static final int ROWS = 25;

    private final Conversations conversations;
    private final ConversationMessages messages;
    private final Mutes mutes;
    private final ConversationReports reports;
    private final ApplicationEventPublisher events;

    Correspondence(
            Conversations conversations,
            ConversationMessages messages,
            Mutes mutes,
            ConversationReports reports,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.messages = messages;
        this.mutes = mutes;
        this.reports = reports;
        this.events = events;
    }

    /**
     * All, those with something unread first.
     *
     * @param after the conversation after which this page begins, or null
     */
    @Transactional(readOnly = true)
    public ConversationList of(Viewer viewer, @Nullable UUID after) {
        Participation.check(viewer);
        return new ConversationList(
                viewer,
                Slice.of(
                        conversations.of(viewer, after, ROWS + 1),
                        ROWS,
                        one -> one.id().toString()),
                mutes.of(viewer));
    }

    @Transactional(readOnly = true)
    public ConversationPage page(Viewer viewer, ConversationId id) {
        return new ConversationPage(
                viewer,
                visibleTo(viewer, id),
                messages.of(viewer, List.of(id)).getOrDefault(id, List.of()),
                reports.isOpen(viewer, id));
    }

    /**
     * The viewer has it before their eyes. In a transaction of its own: that of a page only reads.
     *
     * @return whether there was something new
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean see(Viewer viewer, ConversationId id) {
        boolean unread = visibleTo(viewer, id).unread();
        if (unread) {
            conversations.see(viewer, id);
            events.publishEvent(new ConversationSeen(viewer, id));
        }
        return unread;
    }

    private Conversation visibleTo(Viewer viewer, ConversationId id) {
        Participation.check(viewer);
        return conversations.find(viewer, id).orElseThrow(NotFound::new);
    }
}

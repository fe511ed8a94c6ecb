package org.allmende.correspondence;

import static org.allmende.correspondence.ConversationState.ASKED;
import static org.allmende.correspondence.ConversationState.CLOSED;
import static org.allmende.correspondence.ConversationState.DECLINED;
import static org.allmende.correspondence.ConversationState.RUNNING;

import java.time.Clock;
import java.time.Instant;
import org.allmende.correspondence.ConversationNews.What;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answering, declining, closing, and taking that back. */
@Component
public class Replying {

    private final Conversations conversations;
    private final ConversationMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replying(
            Conversations conversations,
            ConversationMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refused at the field {@code words}, or because it is over or waits for its first
     *     answer
     */
    @Transactional
    public void write(Viewer viewer, ConversationId id, String typed) {
        Conversation conversation = lock(viewer, id);
        if (!conversation.mayWrite(viewer)) {
            throw new Refused(
                    conversation.state() == ASKED
                            ? "correspondence.unanswered"
                            : "correspondence.over");
        }
        String words = RequestForm.read(typed);
        Instant now = clock.instant();
        messages.add(viewer, id, words, now);
        conversations.move(viewer, id, RUNNING, null, now);
        events.publishEvent(new ConversationNews(viewer, id, What.WRITTEN, now));
    }

    @Transactional
    public void decline(Viewer viewer, ConversationId id) {
        if (!lock(viewer, id).mayDecline(viewer)) {
            throw new Refused("correspondence.over");
        }
        end(viewer, id, DECLINED, What.DECLINED);
    }

    /** Ends it; a request that nobody answered is taken back. */
    @Transactional
    public void close(Viewer viewer, ConversationId id) {
        if (!lock(viewer, id).mayClose(viewer)) {
            throw new Refused("correspondence.over");
        }
        end(viewer, id, CLOSED, What.CLOSED);
    }

    /**
     * Who ended it goes on after all.
     *
     * @throws Refused where the other has muted the viewer meanwhile
     */
    @Transactional
    public void resume(Viewer viewer, ConversationId id) {
        Conversation conversation = lock(viewer, id);
        Side other = conversation.other(viewer);
        Instant now = clock.instant();
        if (!conversation.mayResume(viewer)) {
            throw new Refused("correspondence.over");
        }
        if (!conversations.takesQuestions(viewer, other, now, Integer.MAX_VALUE)) {
            throw new Refused("correspondence.busy", other.name());
        }
        if (conversation.asker().is(viewer) && conversations.waits(viewer, other.person())) {
            throw new Refused("correspondence.waits", other.name());
        }
        conversations.move(viewer, id, conversation.resumed(), null, now);
    }

    private void end(Viewer viewer, ConversationId id, ConversationState state, What what) {
        Instant now = clock.instant();
        conversations.move(viewer, id, state, viewer.person(), now);
        events.publishEvent(new ConversationNews(viewer, id, what, now));
    }

    private Conversation lock(Viewer viewer, ConversationId id) {
        Participation.check(viewer);
        return conversations.lock(viewer, id).orElseThrow(NotFound::new);
    }
}

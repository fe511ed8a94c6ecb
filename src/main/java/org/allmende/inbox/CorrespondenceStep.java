package org.allmende.inbox;

import java.util.Objects;
import java.util.Optional;
import org.allmende.correspondence.Conversation;
import org.allmende.correspondence.ConversationNews;
import org.allmende.inbox.Happening.Step;

/**
 * Something in a conversation as a step, as the keyhole {@code tell_correspondent} writes it. It
 * names who wrote, whom the reader's authority does not know, and what it is about; never the text.
 */
record CorrespondenceStep(
        String conversation, ConversationNews.What what, String name, String about) {

    static Optional<CorrespondenceStep> in(NoticeLine line) {
        return line.steps().stream()
                .filter(step -> step.is(NoticeKind.CORRESPONDENCE.name()))
                .findFirst()
                .map(CorrespondenceStep::of);
    }

    static CorrespondenceStep of(Step step) {
        String[] parts = Objects.requireNonNull(step.from()).split(":", 3);
        String[] words = parts[2].split("\n", 2);
        return new CorrespondenceStep(
                parts[0], ConversationNews.What.valueOf(parts[1]), words[0], words[1]);
    }

    String path() {
        return Conversation.PATH + "/" + conversation;
    }
}

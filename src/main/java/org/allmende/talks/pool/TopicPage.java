package org.allmende.talks.pool;

import java.util.List;
import org.allmende.commons.Belonging;
import org.jspecify.annotations.Nullable;

/**
 * A topic with all that is around it.
 *
 * @param contact where news go; null for whom it does not concern
 * @param merged the topic it went into, where the viewer sees that
 * @param own whether the viewer brought it in
 */
public record TopicPage(
        Topic topic,
        List<Remark> remarks,
        List<TopicStep> steps,
        @Nullable String contact,
        @Nullable Topic merged,
        boolean own,
        boolean mayTalk,
        boolean moderates,
        Belonging belonging) {

    public boolean mayReword() {
        return own && topic.state().mayBeReworded();
    }
}

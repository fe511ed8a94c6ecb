package org.allmende.talks.pool;

import java.time.Clock;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** What sessions take out of the pool. */
@Component
public class TopicPlanning {

    private final Topics topics;
    private final Clock clock;

    TopicPlanning(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    public Topic topic(Viewer viewer, TopicId id) {
        return topics.visibleTo(viewer, id);
    }

    /** There is a session about it: it is planned from now on, if it was not before. */
    public void plan(Viewer viewer, TopicId id) {
        Topic topic = topics.visibleTo(viewer, id);
        if (topic.state().next().contains(TopicState.PLANNED)) {
            topics.bring(
                    viewer,
                    topic,
                    new TopicStep(clock.instant(), TopicState.PLANNED, topic.reason(), null));
        }
    }
}

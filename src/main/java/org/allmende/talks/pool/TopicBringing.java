package org.allmende.talks.pool;

import java.time.Clock;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bringing a topic in, and putting it into better words until it is voted on. */
@Component
public class TopicBringing {

    /** Topics of one administration that nobody has looked at yet. */
    private static final int MOST_WAITING = 20;

    private final Topics topics;
    private final TopicPool pool;
    private final TalkNetwork network;
    private final Clock clock;

    TopicBringing(Topics topics, TopicPool pool, TalkNetwork network, Clock clock) {
        this.topics = topics;
        this.pool = pool;
        this.network = network;
        this.clock = clock;
    }

    /**
     * An empty form.
     *
     * @param mine the viewer's own address
     */
    @Transactional(readOnly = true)
    public TopicForm empty(Viewer viewer, String mine) {
        network.require(viewer);
        return TopicForm.empty(mine);
    }

    @Transactional
    public TopicId bring(Viewer viewer, TopicForm form, String mine) {
        network.require(viewer);
        TopicForm.Read read = form.read(mine);
        if (pool.waiting(viewer) >= MOST_WAITING) {
            throw new Refused("talks.topic.many", MOST_WAITING);
        }
        return topics.add(viewer, read, clock.instant());
    }

    /** The form of one's own topic. */
    @Transactional(readOnly = true)
    public TopicForm form(Viewer viewer, TopicId id) {
        Topic topic = own(viewer, id);
        return TopicForm.of(topic, topics.contact(viewer, id).orElseThrow(NotFound::new));
    }

    /**
     * @throws Stale when somebody changed it meanwhile
     */
    @Transactional
    public void reword(Viewer viewer, TopicId id, TopicForm form, String mine) {
        Topic topic = own(viewer, id);
        if (!topics.reword(viewer, topic, form.read(mine), form.version())) {
            throw new Stale();
        }
    }

    private Topic own(Viewer viewer, TopicId id) {
        Topic topic = topics.visibleTo(viewer, id);
        if (!topics.isBroughtBy(viewer, id)) {
            throw new Forbidden();
        }
        if (!topic.state().mayBeReworded()) {
            throw new Refused("talks.topic.voted");
        }
        return topic;
    }
}

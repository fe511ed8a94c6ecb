package org.allmende.talks.pool;

import java.time.Clock;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the moderation: each allowed one, with its reason, told to who brought it in. */
@Component
public class TopicSteering {

    private final Topics topics;
    private final TalkModeration moderation;
    private final TopicNews news;
    private final Clock clock;

    TopicSteering(Topics topics, TalkModeration moderation, TopicNews news, Clock clock) {
        this.topics = topics;
        this.moderation = moderation;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void bring(Viewer viewer, TopicId id, TopicStateForm form) {
        Topic topic = topics.visibleTo(viewer, id);
        moderation.require(viewer);
        TopicStep step = form.read(topic, clock.instant());
        if (step.into() != null) {
            target(viewer, topic, step.into());
        }
        topics.bring(viewer, topic, step);
        topics.contact(viewer, id).ifPresent(contact -> news.tell(contact, topic, step));
    }

    /** Merging into what is itself gone aside would lose the topic. */
    private void target(Viewer viewer, Topic topic, TopicId into) {
        try {
            Topic target = topics.visibleTo(viewer, into);
            if (target.id().equals(topic.id()) || target.state() == TopicState.MERGED) {
                throw new Refused(Problem.at("into", "talks.step.into.wrong"));
            }
        } catch (NotFound nowhere) {
            throw new Refused(Problem.at("into", "talks.step.into.unknown"));
        }
    }
}

package org.allmende.talks.pool;

import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.shared.NotFound;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A topic as the viewer, or a visitor, may see it. */
@Component
@Transactional(readOnly = true)
public class TopicReading {

    private final Topics topics;
    private final TopicDiscussion discussion;
    private final TalkNetwork network;
    private final TalkModeration moderation;
    private final Belongings belongings;

    TopicReading(
            Topics topics,
            TopicDiscussion discussion,
            TalkNetwork network,
            TalkModeration moderation,
            Belongings belongings) {
        this.belongings = belongings;
        this.topics = topics;
        this.discussion = discussion;
        this.network = network;
        this.moderation = moderation;
    }

    /**
     * @throws NotFound also for what the viewer may not see
     */
    public TopicPage page(@Nullable Viewer viewer, TopicId id) {
        Topic topic = topics.visibleTo(viewer, id);
        return new TopicPage(
                topic,
                discussion.of(viewer, id),
                topics.steps(viewer, id),
                viewer == null ? null : topics.contact(viewer, id).orElse(null),
                merged(viewer, topic),
                viewer != null && topics.isBroughtBy(viewer, id),
                network.includes(viewer),
                moderation.moderates(viewer),
                belongings.of(viewer, EntryKind.TOPIC, id.value()));
    }

    private @Nullable Topic merged(@Nullable Viewer viewer, Topic topic) {
        if (topic.mergedInto() == null) {
            return null;
        }
        try {
            return topics.visibleTo(viewer, topic.mergedInto());
        } catch (NotFound confidential) {
            return null;
        }
    }
}

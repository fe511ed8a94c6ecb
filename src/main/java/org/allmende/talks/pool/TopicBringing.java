package org.allmende.talks.pool;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Markdown;
import org.allmende.talks.TalkNetwork;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bringing a topic in, and putting it into better words until it is voted on; both under the house
 * rules.
 */
@Component
public class TopicBringing {

    /** Topics of one administration that nobody has looked at yet. */
    private static final int MOST_WAITING = 20;

    private final Topics topics;
    private final TopicPool pool;
    private final TalkNetwork network;
    private final ContributionDoor door;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TopicBringing(
            Topics topics,
            TopicPool pool,
            TalkNetwork network,
            ContributionDoor door,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.topics = topics;
        this.pool = pool;
        this.network = network;
        this.door = door;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new topic, and whether others read it at once. */
    public record Brought(TopicId id, ContributionState state) {}

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

    public Brought bring(Viewer viewer, TopicForm form, String mine) {
        int waiting =
                requireNonNull(
                        transaction.execute(status -> {
                            network.require(viewer);
                            return pool.waiting(viewer);
                        }));
        TopicForm.Read read = form.read(mine);
        if (waiting >= MOST_WAITING) {
            throw new Refused("talks.topic.many", MOST_WAITING);
        }
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    TopicId id = topics.add(viewer, read, clock.instant());
                    return new Brought(id, enter(viewer, id, read));
                }));
    }

    /** The form of one's own topic. */
    @Transactional(readOnly = true)
    public TopicForm form(Viewer viewer, TopicId id) {
        Topic topic = own(viewer, id);
        return TopicForm.of(topic, topics.contact(viewer, id).orElseThrow(NotFound::new));
    }

    /**
     * @return whether others read it at once
     * @throws Stale when somebody changed it meanwhile
     */
    public ContributionState reword(Viewer viewer, TopicId id, TopicForm form, String mine) {
        Topic topic = requireNonNull(transaction.execute(status -> own(viewer, id)));
        TopicForm.Read read = form.read(mine);
        if (!form.version().equals(Integer.toString(topic.version()))) {
            throw new Stale();
        }
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    if (!topics.reword(viewer, topic, read, form.version())) {
                        throw new Stale();
                    }
                    return enter(viewer, id, read);
                }));
    }

    private ContributionState enter(Viewer viewer, TopicId id, TopicForm.Read read) {
        return door.enter(
                viewer,
                new Contribution(
                        Topic.key(id),
                        read.question(),
                        Markdown.words(read.about()),
                        Topic.path(id)));
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

package org.allmende.talks.pool;

import java.util.EnumSet;
import java.util.Set;

/** The way of a topic: six steps, and four ways aside that need a reason. */
public enum TopicState {
    SUBMITTED,
    CHECKED,
    VOTING,
    PLANNED,
    DISCUSSED,
    FOLLOWED,
    MERGED,
    POSTPONED,
    ANSWERED,
    UNSUITABLE;

    private static final Set<TopicState> ASIDE =
            EnumSet.of(MERGED, POSTPONED, ANSWERED, UNSUITABLE);

    /** Where the moderation may bring it. A way aside is no end: it leads back to the pool. */
    public Set<TopicState> next() {
        return switch (this) {
            case SUBMITTED -> with(CHECKED, VOTING);
            case CHECKED -> with(VOTING, PLANNED);
            case VOTING -> with(CHECKED, PLANNED);
            case PLANNED -> EnumSet.of(VOTING, DISCUSSED);
            case DISCUSSED -> EnumSet.of(VOTING, FOLLOWED);
            case FOLLOWED -> EnumSet.of(VOTING);
            case MERGED, POSTPONED, ANSWERED, UNSUITABLE -> EnumSet.of(CHECKED, VOTING);
        };
    }

    /** Aside, and into a session past the vote (Eilthema), only with a reason that all can read. */
    public boolean needsReason() {
        return ASIDE.contains(this) || this == PLANNED;
    }

    /** While it is voted on or later, the words are those that people voted for. */
    public boolean mayBeReworded() {
        return this == SUBMITTED || this == CHECKED || this == POSTPONED;
    }

    private static Set<TopicState> with(TopicState... ahead) {
        var all = EnumSet.copyOf(ASIDE);
        all.addAll(Set.of(ahead));
        return all;
    }
}

package org.allmende.talks.pool;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.allmende.people.AuthorityCard;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody brought in.
 *
 * @param from the administration; visitors are shown its kind and size only
 * @param reference template, routine or report it is about, in words, or empty
 * @param deadlineOn the date that presses, if any
 * @param reason why it is where it is; empty on the usual way
 * @param standing others see it while it is visible
 * @param version counts rewordings
 */
public record Topic(
        TopicId id,
        AuthorityCard from,
        String question,
        String about,
        @Nullable TopicOccasion occasion,
        @Nullable LocalDate deadlineOn,
        TopicAim aim,
        String audience,
        String reference,
        TopicOffer offer,
        Confidentiality confidentiality,
        String wish,
        TopicState state,
        String reason,
        @Nullable TopicId mergedInto,
        Instant submittedAt,
        ContributionState standing,
        int version) {

    /** As the community knows it. */
    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(TopicId id) {
        return new ContributionKey("topic", id.value());
    }

    public boolean isShown() {
        return standing == ContributionState.VISIBLE;
    }

    public String path() {
        return path(id);
    }

    static String path(TopicId id) {
        return "/talk/themen/" + id;
    }
}

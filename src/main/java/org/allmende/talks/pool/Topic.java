package org.allmende.talks.pool;

import java.time.Instant;
import java.time.LocalDate;
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
        int version) {

    public String path() {
        return "/talk/themen/" + id;
    }
}

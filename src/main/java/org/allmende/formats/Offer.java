package org.allmende.formats;

import java.time.LocalDate;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.allmende.plan.Land;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody offers to meet in a format, or looks for others who do.
 *
 * @param person who offers, or null once they have left
 * @param house the administration they offer for
 * @param name of the person; empty once they have left
 * @param authority name of the house
 * @param software what it is about, or empty
 * @param land where it is meant for, or null for everywhere
 * @param untilOn the last day one may answer
 * @param note what came of it, or empty
 * @param own whether the viewer offers it
 * @param mine how the viewer's own answer stands, or null where they gave none
 * @param standing with moderation
 */
public record Offer(
        OfferId id,
        String formatSlug,
        String format,
        Discretion confidentiality,
        OfferSide side,
        @Nullable PersonId person,
        AuthorityId house,
        String name,
        String authority,
        @Nullable Integer inhabitants,
        String topic,
        String about,
        String software,
        @Nullable Land land,
        LocalDate untilOn,
        OfferState state,
        String note,
        boolean own,
        @Nullable ResponseState mine,
        ContributionState standing) {

    /** The kind of contribution that one is. */
    static final String KIND = "offer";

    public String path() {
        return path(id);
    }

    static String path(OfferId id) {
        return MarketFilter.PATH + "/" + id;
    }

    public String formatPath() {
        return ExchangeFormat.path(formatSlug);
    }

    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(OfferId id) {
        return new ContributionKey(KIND, id.value());
    }

    /** Whether one may still answer. */
    public boolean takesAnswers(LocalDate today) {
        return isOpen() && !untilOn.isBefore(today);
    }

    public boolean isOpen() {
        return state == OfferState.OPEN;
    }
}

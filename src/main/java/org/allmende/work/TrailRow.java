package org.allmende.work;

import java.time.Instant;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One changed field as the pages tell it, with the names of what it mentions.
 *
 * @param item null when it concerns the project itself
 * @param itemGone whether the item is deleted today
 * @param field name of an {@link ItemField}, one of the project's own, or the sentence of another
 *     module, see {@link HistoryNotes}
 * @param fromTitle title of the item whose id {@code from} is, or the names of its groups
 * @param own the own field of the authority that it is about, if it is and is still there
 * @param changeRows how many rows its change has in all
 * @param undoable whether nothing has happened to this field since
 */
public record TrailRow(
        UUID change,
        @Nullable ItemId item,
        @Nullable String itemTitle,
        @Nullable ItemKind itemKind,
        boolean itemGone,
        PersonId person,
        Instant at,
        Cause cause,
        String field,
        @Nullable String from,
        @Nullable String to,
        @Nullable String fromTitle,
        @Nullable String toTitle,
        OwnFields.@Nullable Name own,
        int changeRows,
        boolean undoable) {

    TrailRow about(OwnFields.@Nullable Name name) {
        return new TrailRow(
                change,
                item,
                itemTitle,
                itemKind,
                itemGone,
                person,
                at,
                cause,
                field,
                from,
                to,
                fromTitle,
                toTitle,
                name,
                changeRows,
                undoable);
    }

    /** The remark of a review, which goes with a change of the state. */
    public boolean isReview() {
        return field.startsWith("REVIEW_");
    }
}

package org.allmende.community;

import java.time.Instant;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * How a contribution stands with moderation.
 *
 * @param authorName empty for who has left
 * @param house name of the author's authority
 * @param reason why it is hidden, or empty
 * @param hiddenBy who hid it, or null
 * @param appeal what the author says to that, or empty
 * @param verdict why it stays hidden after the appeal, or empty
 * @param flags how many reports nobody has settled
 */
public record Standing(
        ContributionKey key,
        PersonId author,
        String authorName,
        String house,
        String title,
        String excerpt,
        String path,
        ContributionState state,
        String reason,
        @Nullable PersonId hiddenBy,
        String appeal,
        String verdict,
        int flags,
        Instant writtenAt) {

    public boolean isBy(Viewer viewer) {
        return author.equals(viewer.person());
    }

    /** An appeal that nobody has answered yet. */
    public boolean hasOpenAppeal() {
        return state == ContributionState.HIDDEN && !appeal.isEmpty() && verdict.isEmpty();
    }

    /** One appeals once. */
    public boolean mayAppeal() {
        return state == ContributionState.HIDDEN && appeal.isEmpty();
    }

    /** Whoever hid it does not judge their own act; nobody judges what they wrote. */
    public boolean mayBeJudgedBy(Viewer viewer) {
        return !isBy(viewer)
                && (!hasOpenAppeal() || viewer.operator() || !viewer.person().equals(hiddenBy));
    }

    public String moderationPath() {
        return "/moderation/" + key.path();
    }

    public String appealPath() {
        return "/einspruch/" + key.path();
    }
}

package org.allmende.reports;

import java.time.Instant;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;

/**
 * What somebody says to a report.
 *
 * @param name of who wrote it; empty for who has left
 * @param house name of their authority
 * @param text Markdown
 * @param state others see it while it is visible
 */
public record ReportComment(
        ReportCommentId id,
        PersonId author,
        String name,
        String house,
        String text,
        ContributionState state,
        Instant writtenAt) {

    /** As the community knows it. */
    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(ReportCommentId id) {
        return new ContributionKey("reportcomment", id.value());
    }

    public boolean isOf(Viewer viewer) {
        return viewer.person().equals(author);
    }

    public boolean isShown() {
        return state == ContributionState.VISIBLE;
    }
}

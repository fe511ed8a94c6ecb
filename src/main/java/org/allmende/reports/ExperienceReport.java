package org.allmende.reports;

import java.time.Instant;
import org.allmende.community.ContributionKey;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A report as its own authority knows it.
 *
 * @param version counts the changes
 * @param anonymous whether others read the kind, Land and size class of the authority only
 * @param sentBy who asked for the approval, or null
 * @param remark of whoever gave it back; empty for none
 */
public record ExperienceReport(
        ReportId id,
        ReportState state,
        int version,
        Extent extent,
        @Nullable ReportTemplate template,
        Circle circle,
        boolean anonymous,
        ReportContent content,
        Instant changedAt,
        @Nullable PersonId sentBy,
        String remark) {

    public String path() {
        return "/erfahrungen/" + id;
    }

    ContributionKey contribution() {
        return PublishedReport.key(id);
    }

    /** Four eyes: whoever sent it does not approve it. */
    public boolean mayApprove(Viewer viewer) {
        return state == ReportState.REVIEW && !viewer.person().equals(sentBy);
    }

    ExperienceReport changeable() {
        if (!state.mayChange()) {
            throw new Refused("reports.state." + state);
        }
        return this;
    }
}

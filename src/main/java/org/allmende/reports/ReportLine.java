package org.allmende.reports;

import java.time.Instant;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** A report of one's own authority that is not published yet, in a list. */
public record ReportLine(
        ReportId id,
        String title,
        ReportState state,
        Instant changedAt,
        @Nullable PersonId sentBy) {

    public String path() {
        return "/erfahrungen/" + id + (state.mayChange() ? "/entwurf" : "/pruefung");
    }

    public boolean waitsFor(Viewer viewer) {
        return state == ReportState.REVIEW && !viewer.person().equals(sentBy);
    }
}

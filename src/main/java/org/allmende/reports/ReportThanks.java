package org.allmende.reports;

import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** “Das hat uns geholfen”: an authority says it once of a report of others. */
@Component
public class ReportThanks {

    private final PublishedReports published;

    ReportThanks(PublishedReports published) {
        this.published = published;
    }

    /**
     * @throws NotFound when nobody published such a report to the viewer
     * @throws Refused for a report of one's own authority
     */
    @Transactional
    public void give(Viewer viewer, ReportId id) {
        PublishedReport report = seen(viewer, id);
        if (report.own()) {
            throw new Refused("reports.thanks.own");
        }
        published.thank(viewer, id);
    }

    @Transactional
    public void takeBack(Viewer viewer, ReportId id) {
        seen(viewer, id);
        published.takeThanksBack(viewer, id);
    }

    private PublishedReport seen(Viewer viewer, ReportId id) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return published.visibleTo(viewer, id).orElseThrow(NotFound::new);
    }
}

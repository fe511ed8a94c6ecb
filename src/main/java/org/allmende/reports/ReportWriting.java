package org.allmende.reports;

import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes on a report until it is sent. For those who may start projects. */
@Component
public class ReportWriting {

    private final Reports reports;

    ReportWriting(Reports reports) {
        this.reports = reports;
    }

    static void refuseOthers(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }

    /**
     * @throws NotFound when the viewer's authority has no such report
     * @throws Forbidden when the viewer may not write reports
     */
    @Transactional(readOnly = true)
    public ExperienceReport of(Viewer viewer, ReportId id) {
        refuseOthers(viewer);
        return reports.visibleTo(viewer, id);
    }

    /**
     * Keeps what was typed, finished or not.
     *
     * @param read the version that the form showed
     * @throws Refused at the fields, for what is too long or cannot be chosen
     * @throws Stale when somebody else has saved it since
     */
    @Transactional
    public void save(Viewer viewer, ReportId id, String read, ReportContent typed) {
        refuseOthers(viewer);
        ExperienceReport report = reports.locked(viewer, id).changeable();
        ReportContent content = typed.read();
        if (!read.equals(Integer.toString(report.version()))) {
            throw new Stale();
        }
        reports.save(viewer, id, content);
    }

    /** Puts a draft away; {@link #restore} takes it up again. */
    @Transactional
    public void discard(Viewer viewer, ReportId id) {
        refuseOthers(viewer);
        reports.locked(viewer, id).changeable();
        reports.state(viewer, id, ReportState.DISCARDED);
    }

    @Transactional
    public void restore(Viewer viewer, ReportId id) {
        refuseOthers(viewer);
        if (reports.locked(viewer, id).state() == ReportState.DISCARDED) {
            reports.state(viewer, id, ReportState.EDITING);
        }
    }
}

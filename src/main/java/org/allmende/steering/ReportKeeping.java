package org.allmende.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTraces;
import org.allmende.work.ProjectTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a report as it stands. */
@Component
public class ReportKeeping {

    private final ProjectTree tree;
    private final StatusReports reports;
    private final KeptReports kept;
    private final ProjectTraces traces;
    private final Clock clock;

    ReportKeeping(
            ProjectTree tree,
            StatusReports reports,
            KeptReports kept,
            ProjectTraces traces,
            Clock clock) {
        this.tree = tree;
        this.reports = reports;
        this.kept = kept;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * @param situation “Lage”; Markdown, may be empty
     * @param outlook “Ausblick”; Markdown, may be empty
     */
    @Transactional
    public ReportId keep(
            Viewer viewer,
            ProjectId project,
            LocalDate asOf,
            ZoneId zone,
            String situation,
            String outlook) {
        tree.project(viewer, project).forPlanning();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        StatusReport report = reports.of(viewer, project, asOf, today, zone);
        ReportId id = kept.add(viewer, project, report, situation, outlook, clock.instant());
        traces.leave(
                viewer,
                project,
                null,
                "steering.history.report",
                null,
                DateTimeFormatter.ofPattern("dd.MM.yyyy").format(asOf));
        return id;
    }

    @Transactional(readOnly = true)
    public KeptReport kept(Viewer viewer, ProjectId project, ReportId id) {
        tree.project(viewer, project);
        return kept.visibleTo(viewer, project, id);
    }
}

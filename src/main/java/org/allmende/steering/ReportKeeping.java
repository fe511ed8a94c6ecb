package org.allmende.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.allmende.work.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a report as it stands. */
@Component
public class ReportKeeping {

    private final ProjectTree tree;
    private final StatusReports reports;
    private final KeptReports kept;
    private final HistoryNotes history;
    private final Clock clock;

    ReportKeeping(
            ProjectTree tree,
            StatusReports reports,
            KeptReports kept,
            HistoryNotes history,
            Clock clock) {
        this.tree = tree;
        this.reports = reports;
        this.kept = kept;
        this.history = history;
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
        Project seen = tree.project(viewer, project).forPlanning();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        StatusReport report = reports.of(viewer, project, asOf, today, zone);
        ReportId id =
                kept.add(
                        viewer,
                        project,
                        report.forEverybody(),
                        situation,
                        outlook,
                        clock.instant());
        history.note(
                viewer,
                new Subject(seen, null),
                "steering.history.report",
                null,
                DateTimeFormatter.ofPattern("dd.MM.yyyy").format(asOf),
                Cause.HAND);
        return id;
    }

    @Transactional(readOnly = true)
    public KeptReport kept(Viewer viewer, ProjectId project, ReportId id) {
        tree.project(viewer, project);
        return kept.visibleTo(viewer, project, id);
    }
}

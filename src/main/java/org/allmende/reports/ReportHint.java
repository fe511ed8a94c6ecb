package org.allmende.reports;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectHints;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks at the end of a project for what others could learn from it, until somebody has begun. */
@Component
class ReportHint implements ProjectHints {

    private final Reports reports;

    ReportHint(Reports reports) {
        this.reports = reports;
    }

    @Override
    public @Nullable Hint of(Viewer viewer, Project project) {
        boolean over =
                project.state() == ProjectState.DONE || project.state() == ProjectState.STOPPED;
        boolean asked =
                over
                        && project.mayPlan()
                        && project.authority().equals(viewer.authority())
                        && viewer.group().mayStartProjects()
                        && !reports.existsFor(viewer, project.id());
        return asked
                ? new Hint("reports.hint", List.of(), "reports.hint.write", "/erfahrungsbericht")
                : null;
    }
}

package org.allmende.contribution;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectHints;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks at the end of a project whether its template could learn from it. */
@Component
class ContributionHint implements ProjectHints {

    @Override
    public @Nullable Hint of(Viewer viewer, Project project) {
        boolean asked =
                project.followsTemplates()
                        && project.state() == ProjectState.DONE
                        && project.mayPlan()
                        && viewer.group().mayReadLibrary();
        return asked
                ? new Hint("contribution.hint", List.of(), "contribution.title", "/beitrag")
                : null;
    }
}

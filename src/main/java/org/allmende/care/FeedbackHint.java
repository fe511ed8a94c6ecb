package org.allmende.care;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectHints;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks at the end of a project how well its template fitted, until somebody has said so. */
@Component
class FeedbackHint implements ProjectHints {

    private final Feedbacks feedbacks;

    FeedbackHint(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public @Nullable Hint of(Viewer viewer, Project project) {
        boolean asked =
                project.templateVersion() != null
                        && project.state() == ProjectState.DONE
                        && project.mayPlan()
                        && viewer.group().mayStartProjects()
                        && project.authority().equals(viewer.authority())
                        && !feedbacks.isAnswered(viewer, project.id());
        return asked
                ? new Hint("care.feedback.hint", List.of(), "care.feedback.tab", "/rueckmeldung")
                : null;
    }
}

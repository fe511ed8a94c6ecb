package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The responsible person accepts what waits for review, or returns it with a remark. */
@Component
public class TaskReview {

    private final Projects projects;
    private final Items items;
    private final TaskStateChange states;

    TaskReview(Projects projects, Items items, TaskStateChange states) {
        this.projects = projects;
        this.items = items;
        this.states = states;
    }

    /**
     * Asked by the page that shows the buttons, and by the use case: the responsible person of the
     * task, or that of the project, who steps in where nobody is named or somebody is away.
     */
    public static boolean mayAnswer(Viewer viewer, Project project, ProjectItem item) {
        return project.mayWork()
                && (viewer.person().equals(item.responsible())
                        || viewer.person().equals(project.responsible()));
    }

    /**
     * Asked before a form is read.
     *
     * @throws Forbidden when the viewer does not answer for it
     */
    @Transactional(readOnly = true)
    public void checkAnswers(Viewer viewer, ProjectId projectId, ItemId id) {
        Project project = projects.at(viewer, projectId, id).forWorking();
        if (!mayAnswer(viewer, project, items.visibleTo(viewer, projectId, id))) {
            throw new Forbidden();
        }
    }

    /**
     * @param remark up to 2,000 characters; needed when it is returned
     * @param today the viewer's date
     * @return the change, for its undo
     */
    @Transactional
    public UUID answer(
            Viewer viewer,
            ProjectId projectId,
            ItemId id,
            ReviewAnswer answer,
            String remark,
            LocalDate today) {
        checkAnswers(viewer, projectId, id);
        items.lock(viewer, id);
        if (items.visibleTo(viewer, projectId, id).state() != TaskState.REVIEW) {
            throw new Refused("work.review.over");
        }
        if (answer.needsRemark() && remark.isBlank()) {
            throw new Refused(Problem.at("remark", "work.review.remark.missing"));
        }
        return states.bring(
                viewer,
                projectId,
                id,
                answer.next(),
                null,
                today,
                Cause.HAND,
                TimeOrderedId.next(),
                List.of(new History.Trace(id, answer.trace(), null, remark)));
    }
}

package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a task into another state. Reopening a closed one is such a step too. */
@Component
public class TaskStateChange {

    private final Projects projects;
    private final Items items;
    private final ItemWriter writer;

    TaskStateChange(Projects projects, Items items, ItemWriter writer) {
        this.projects = projects;
        this.items = items;
        this.writer = writer;
    }

    /**
     * @param pausedUntil only for {@link TaskState#PAUSED}: after today, or null for an open end
     * @param today the viewer's date
     * @return the change, for its undo
     */
    @Transactional
    public UUID bring(
            Viewer viewer,
            ProjectId projectId,
            ItemId id,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            LocalDate today,
            Cause cause) {
        return bring(
                viewer,
                projectId,
                id,
                state,
                pausedUntil,
                today,
                cause,
                OneStep.change(),
                List.of());
    }

    /**
     * @param notes lines of the history that belong to the step
     */
    UUID bring(
            Viewer viewer,
            ProjectId projectId,
            ItemId id,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            LocalDate today,
            Cause cause,
            UUID change,
            List<History.Trace> notes) {
        Project project = projects.at(viewer, projectId, id).forWorking();
        ProjectItem item = items.visibleTo(viewer, projectId, id);
        if (item.isPackage()) {
            throw new Refused("work.package.noState");
        }
        var step =
                new StateStep(
                        project.state(),
                        item.state(),
                        state,
                        pausedUntil,
                        TaskReview.mayAnswer(viewer, project, item));
        step.refuseIfForbidden(today);
        writer.write(
                viewer,
                projectId,
                id,
                null,
                new ItemChange()
                        .set(ItemField.STATE, state)
                        .set(ItemField.PAUSED_UNTIL, step.pause())
                        .set(ItemField.DONE_ON, step.doneOn(item.doneOn(), today)),
                change,
                cause,
                notes);
        return change;
    }
}

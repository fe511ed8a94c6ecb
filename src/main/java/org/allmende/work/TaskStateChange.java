package org.allmende.work;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.shared.Problem;
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
        Project project = projects.at(viewer, projectId, id).forWorking();
        ProjectItem item = items.visibleTo(viewer, projectId, id);
        refuse(project, item, state, pausedUntil, today);
        UUID change = OneStep.change();
        writer.write(
                viewer,
                projectId,
                id,
                null,
                new ItemChange()
                        .set(ItemField.STATE, state)
                        .set(ItemField.PAUSED_UNTIL, state == TaskState.PAUSED ? pausedUntil : null)
                        .set(
                                ItemField.DONE_ON,
                                state == TaskState.DONE ? doneOn(item, today) : null),
                change,
                cause);
        return change;
    }

    private static void refuse(
            Project project,
            ProjectItem item,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            LocalDate today) {
        if (item.isPackage()) {
            throw new Refused("work.package.noState");
        }
        if (state != TaskState.PLANNED && !project.state().allowsProgress()) {
            throw new Refused("work.project.locked." + project.state());
        }
        if (state == TaskState.PAUSED && pausedUntil != null && !pausedUntil.isAfter(today)) {
            throw new Refused(Problem.at("pausedUntil", "work.task.pausedUntil.past"));
        }
    }

    private static LocalDate doneOn(ProjectItem item, LocalDate today) {
        return item.doneOn() == null ? today : item.doneOn();
    }
}

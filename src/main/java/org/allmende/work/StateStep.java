package org.allmende.work;

import java.time.LocalDate;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A step of a task from one state to another, and the rules it keeps.
 *
 * @param project where the project stands
 * @param pausedUntil only for a pause: its last day, or null for an open end
 * @param answers whether who takes the step answers for a review of the task
 */
record StateStep(
        ProjectState project,
        TaskState from,
        TaskState to,
        @Nullable LocalDate pausedUntil,
        boolean answers) {

    /**
     * @param today the viewer's date
     * @throws Refused with the rule that forbids the step
     */
    void refuseIfForbidden(LocalDate today) {
        if (to != TaskState.PLANNED && !project.allowsProgress()) {
            throw new Refused("work.project.locked." + project);
        }
        if (to == TaskState.PAUSED && pausedUntil != null && !pausedUntil.isAfter(today)) {
            throw new Refused(Problem.at("pausedUntil", "work.task.pausedUntil.past"));
        }
        if (from == TaskState.REVIEW && to == TaskState.DONE && !answers) {
            throw new Refused("work.review.others");
        }
    }

    /** The day a pause ends; whatever else a task becomes, its pause is over. */
    @Nullable LocalDate pause() {
        return to == TaskState.PAUSED ? pausedUntil : null;
    }

    /** The day a task was done; it stays when it was done already, and goes when it is reopened. */
    @Nullable LocalDate doneOn(@Nullable LocalDate before, LocalDate today) {
        if (to != TaskState.DONE) {
            return null;
        }
        return before == null ? today : before;
    }
}

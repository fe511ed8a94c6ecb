package org.allmende.effort;

import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says by hand what is left to do of a task. */
@Component
public class RemainingEffort {

    private final Subjects subjects;
    private final Efforts efforts;
    private final HistoryNotes history;

    RemainingEffort(Subjects subjects, Efforts efforts, HistoryNotes history) {
        this.subjects = subjects;
        this.efforts = efforts;
        this.history = history;
    }

    /**
     * @param minutes null when it shall follow from plan and bookings again
     * @throws Refused when the task is closed or a package
     */
    @Transactional
    public void set(Viewer viewer, ProjectId project, ItemId item, @Nullable Integer minutes) {
        Subject subject = subjects.visibleTo(viewer, project, item).forWorking(viewer);
        ProjectItem task = subject.item();
        if (task == null || task.isPackage()) {
            throw new Refused("effort.package", subject.title());
        }
        Effort before = efforts.of(viewer, task);
        if (minutes == null ? !before.byHand() : before.byHand() && before.remaining() == minutes) {
            return;
        }
        efforts.setRemaining(viewer, task, minutes);
        history.note(
                viewer,
                subject,
                minutes == null ? "effort.history.derived" : "effort.history.remaining",
                ShownTime.of(before.remaining()),
                ShownTime.of(efforts.of(viewer, task).remaining()),
                Cause.HAND);
    }
}

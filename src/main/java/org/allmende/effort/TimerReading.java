package org.allmende.effort;

import java.util.List;
import java.util.Optional;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one’s own timers. */
@Component
@Transactional(readOnly = true)
public class TimerReading {

    private final Timers timers;
    private final Subjects subjects;

    TimerReading(Timers timers, Subjects subjects) {
        this.timers = timers;
        this.subjects = subjects;
    }

    /** The running one first, then what has waited longest to be booked. */
    public List<Timer> all(Viewer viewer, int most) {
        return timers.of(viewer, most);
    }

    public Optional<Timer> running(Viewer viewer) {
        return timers.running(viewer);
    }

    public TimerSheet of(Viewer viewer, TimerId id) {
        Timer timer = timers.find(viewer, id).orElseThrow(NotFound::new);
        // What is not there is not asked for: the refusal would end the transaction around this.
        Subject subject =
                timer.title() == null
                        ? null
                        : subjects.visibleTo(viewer, timer.project(), timer.item());
        return new TimerSheet(timer, subject, hindrance(viewer, subject));
    }

    private static @Nullable String hindrance(Viewer viewer, @Nullable Subject subject) {
        if (subject == null || subject.item() == null) {
            return "effort.timer.unseen";
        }
        if (subject.isLocked()) {
            return subject.project().isArchived() ? "effort.lock.archived" : "effort.lock.closed";
        }
        if (subject.item().isPackage()) {
            return "effort.lock.package";
        }
        return subject.mayWork(viewer) ? null : "effort.timer.right";
    }
}

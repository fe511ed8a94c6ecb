package org.allmende.effort;

import java.util.List;
import org.allmende.people.Colleagues;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the times of a task, and its effort. */
@Component
@Transactional(readOnly = true)
public class ItemTimesReading {

    static final int MOST = 100;

    private final Subjects subjects;
    private final Efforts efforts;
    private final Bookings bookings;
    private final Colleagues colleagues;

    ItemTimesReading(Subjects subjects, Efforts efforts, Bookings bookings, Colleagues colleagues) {
        this.subjects = subjects;
        this.efforts = efforts;
        this.bookings = bookings;
        this.colleagues = colleagues;
    }

    /**
     * @param item found for this viewer
     */
    public Effort effort(Viewer viewer, ProjectItem item) {
        return efforts.of(viewer, item);
    }

    public ItemTimes of(Viewer viewer, ProjectId project, ItemId id) {
        Subject subject = subjects.visibleTo(viewer, project, id);
        ProjectItem item = subject.item();
        if (item == null) {
            throw new NotFound();
        }
        List<Booking> newest = bookings.of(viewer, subject, MOST + 1);
        List<Booking> shown = newest.stream().limit(MOST).toList();
        return new ItemTimes(
                subject,
                item,
                efforts.of(viewer, item),
                shown,
                newest.size() > MOST,
                colleagues.cards(viewer, shown.stream().map(Booking::person).toList()),
                viewer.person(),
                subject.mayWork(viewer) && !item.isPackage());
    }
}

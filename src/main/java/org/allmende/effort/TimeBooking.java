package org.allmende.effort;

import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books one’s own time on a task, changes it and takes it back. Leaves no line in the history. */
@Component
@Transactional
public class TimeBooking {

    static final int DAY = 24 * 60;

    private final Subjects subjects;
    private final Bookings bookings;

    TimeBooking(Subjects subjects, Bookings bookings) {
        this.subjects = subjects;
        this.bookings = bookings;
    }

    /** Asks, before a form is read, for the right that {@link #book} asks for again. */
    @Transactional(readOnly = true)
    public void askToBook(Viewer viewer, ProjectId project, ItemId item) {
        bookable(viewer, project, item);
    }

    /**
     * @throws Refused when the task is closed, a package, or the day would have more than 24 hours
     */
    public void book(Viewer viewer, ProjectId project, ItemId item, BookingDraft draft) {
        bookable(viewer, project, item);
        refuseMoreThanADay(viewer, draft, null);
        bookings.add(viewer, project, item, draft.day(), draft.minutes(), draft.comment());
    }

    /** The viewer’s own booking, to be changed. */
    public Booking own(Viewer viewer, ProjectId project, ItemId item, BookingId id) {
        Subject subject = subjects.visibleTo(viewer, project, item);
        Booking booking = bookings.find(viewer, project, item, id).orElseThrow(NotFound::new);
        if (!booking.person().equals(viewer.person())) {
            throw subject.project().mine().mayPlan() ? new Forbidden() : new NotFound();
        }
        return booking;
    }

    /**
     * @param version which the viewer read
     * @throws Stale when it was changed meanwhile
     */
    public void change(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            BookingId id,
            int version,
            BookingDraft draft) {
        Booking booking = own(viewer, project, item, id);
        bookable(viewer, project, item);
        if (booking.version() != version) {
            throw new Stale();
        }
        refuseMoreThanADay(viewer, draft, id);
        bookings.change(viewer, booking, draft.day(), draft.minutes(), draft.comment());
    }

    public void remove(Viewer viewer, ProjectId project, ItemId item, BookingId id) {
        own(viewer, project, item, id);
        bookable(viewer, project, item);
        bookings.delete(viewer, id);
    }

    private void bookable(Viewer viewer, ProjectId project, ItemId item) {
        Subject subject = subjects.visibleTo(viewer, project, item).forWorking(viewer);
        if (subject.item() != null && subject.item().isPackage()) {
            throw new Refused("effort.package", subject.title());
        }
    }

    private void refuseMoreThanADay(Viewer viewer, BookingDraft draft, @Nullable BookingId except) {
        int already = bookings.bookedOn(viewer, draft.day(), except);
        if (already + draft.minutes() > DAY) {
            throw new Refused(
                    Problem.at(
                            draft.field(), "effort.time.day", draft.day(), ShownTime.of(already)));
        }
    }
}

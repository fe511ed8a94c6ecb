package org.allmende.effort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books a week at once: all that was typed, or nothing. */
@Component
@Transactional
public class WeekBooking {

    private final WeekReading reading;
    private final Bookings bookings;
    private final TimeBooking booking;

    WeekBooking(WeekReading reading, Bookings bookings, TimeBooking booking) {
        this.reading = reading;
        this.bookings = bookings;
        this.booking = booking;
    }

    /**
     * The week with the tasks of which a form speaks. Asks, before it is read, for the right to
     * them.
     *
     * @throws NotFound when one of them is not the viewer’s to see
     * @throws Forbidden when the viewer does not work at one of them
     */
    @Transactional(readOnly = true)
    public WeekSheet askToBook(Viewer viewer, Week week, Set<ItemId> items) {
        WeekSheet sheet = reading.of(viewer, week, items);
        for (ItemId item : items) {
            if (!sheet.row(item).mayWork()) {
                throw new Forbidden();
            }
        }
        return sheet;
    }

    /**
     * @throws Refused with the sentences of all cells that cannot be
     * @throws Stale when a cell was changed since it was read
     */
    public void book(Viewer viewer, Week week, List<WeekEntry> entries) {
        bookings.oneAtATime(viewer);
        WeekSheet sheet =
                reading.of(
                        viewer, week, Set.copyOf(entries.stream().map(WeekEntry::item).toList()));
        var problems = new ArrayList<Problem>();
        // What gets less makes room for what gets more.
        for (WeekEntry entry :
                entries.stream().sorted(Comparator.comparingInt(WeekEntry::more)).toList()) {
            try {
                put(viewer, sheet.row(entry.item()), sheet, entry);
            } catch (Refused refused) {
                refused.problems()
                        .forEach(problem ->
                                problems.add(
                                        new Problem(
                                                entry.field(),
                                                problem.code(),
                                                problem.arguments())));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void put(Viewer viewer, WeekRow row, WeekSheet sheet, WeekEntry entry) {
        WeekCell cell = sheet.cell(row, entry.day());
        if (!cell.mark().equals(entry.seen())) {
            throw new Stale();
        }
        if (cell.bookings().isEmpty()) {
            booking.book(viewer, row.project(), row.item(), draft(entry, ""));
            return;
        }
        Booking only = cell.bookings().getFirst();
        if (entry.minutes() == 0) {
            booking.remove(viewer, row.project(), row.item(), only.id());
        } else {
            booking.change(
                    viewer,
                    row.project(),
                    row.item(),
                    only.id(),
                    only.version(),
                    draft(entry, only.comment()));
        }
    }

    private static BookingDraft draft(WeekEntry entry, String comment) {
        return new BookingDraft(entry.day(), entry.minutes(), comment, entry.field());
    }
}

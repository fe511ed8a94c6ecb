package org.allmende.effort;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.work.ItemId;

/**
 * What one person booked in a week, and the tasks they work at.
 *
 * @param unseen their bookings on tasks that are deleted or no longer theirs to see
 * @param cut whether they work at more tasks than are shown
 */
public record WeekSheet(Week week, List<WeekRow> rows, List<Booking> unseen, boolean cut) {

    public int minutes(LocalDate day) {
        return rows.stream().mapToInt(row -> cell(row, day).minutes()).sum() + unseen(day);
    }

    public int minutes() {
        return week.days().stream().mapToInt(this::minutes).sum();
    }

    public int unseen(LocalDate day) {
        return unseen.stream()
                .filter(booking -> booking.day().equals(day))
                .mapToInt(Booking::minutes)
                .sum();
    }

    public boolean isEmpty() {
        return rows.isEmpty() && unseen.isEmpty();
    }

    WeekRow row(ItemId item) {
        return rows.stream()
                .filter(row -> row.item().equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    WeekCell cell(WeekRow row, LocalDate day) {
        return row.cells().get(day.getDayOfWeek().getValue() - 1);
    }
}

package org.allmende.effort;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one’s own week: two queries, however many tasks. */
@Component
@Transactional(readOnly = true)
public class WeekReading {

    static final int MOST = 60;

    private final WeekTasks tasks;
    private final Bookings bookings;

    WeekReading(WeekTasks tasks, Bookings bookings) {
        this.tasks = tasks;
        this.bookings = bookings;
    }

    public WeekSheet of(Viewer viewer, Week week) {
        return of(viewer, week, Set.of());
    }

    /**
     * @param named tasks of which a form speaks
     */
    WeekSheet of(Viewer viewer, Week week, Set<ItemId> named) {
        Map<ItemId, List<Booking>> booked =
                bookings.between(viewer, week.monday(), week.sunday()).stream()
                        .collect(groupingBy(Booking::item));
        var always = new HashSet<>(booked.keySet());
        always.addAll(named);
        int most = always.size() + MOST;
        List<WeekRow> found = tasks.of(viewer, week, always, most + 1);
        List<WeekRow> rows =
                found.stream()
                        .limit(most)
                        .map(row -> filled(row, week, booked.getOrDefault(row.item(), List.of())))
                        .toList();
        rows.forEach(row -> booked.remove(row.item()));
        return new WeekSheet(
                week,
                rows,
                booked.values().stream().flatMap(List::stream).toList(),
                found.size() > most);
    }

    private static WeekRow filled(WeekRow row, Week week, List<Booking> booked) {
        return new WeekRow(
                row.project(),
                row.projectTitle(),
                row.item(),
                row.title(),
                row.mayWork(),
                row.locked(),
                week.days().stream()
                        .map(day ->
                                new WeekCell(
                                        day,
                                        booked.stream()
                                                .filter(booking -> booking.day().equals(day))
                                                .toList()))
                        .toList());
    }
}

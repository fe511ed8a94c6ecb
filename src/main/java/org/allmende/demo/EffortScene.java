package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.effort.BookingDraft;
import org.allmende.effort.RemainingEffort;
import org.allmende.effort.TimeBooking;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Time that Miriam and Deniz booked on the running tasks of the E-Akte; one will take longer than planned. */
@Component
@Order(85)
class EffortScene implements Scene {

    private static final List<String> WHAT =
            List.of("Abstimmung", "Entwurf", "Gespräch mit dem Fachamt", "", "Unterlagen gesichtet");

    private final Players players;
    private final Repertoire repertoire;
    private final TimeBooking booking;
    private final RemainingEffort remaining;

    EffortScene(
            Players players,
            Repertoire repertoire,
            TimeBooking booking,
            RemainingEffort remaining) {
        this.players = players;
        this.repertoire = repertoire;
        this.booking = booking;
        this.remaining = remaining;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        List<ProjectItem> running =
                repertoire.items(miriam, "E-Akte-Einführung", today).stream()
                        .filter(item -> !item.isPackage() && item.state() == TaskState.ACTIVE)
                        .limit(4)
                        .toList();
        for (int i = 0; i < running.size(); i++) {
            ProjectItem task = running.get(i);
            book(Cast.MIRIAM, task, workday(today.minusDays(2L * i + 1)), 90 + 45 * i, i);
            book(Cast.DENIZ, task, workday(today.minusDays(3L * i + 2)), 150, i + 1);
            book(Cast.MIRIAM, task, workday(today.minusDays(7L + i)), 210, i + 2);
        }
        if (!running.isEmpty()) {
            ProjectItem late = running.getFirst();
            int planned = late.effortHours() == null ? 0 : late.effortHours();
            Stage.on(
                    today.minusDays(1),
                    miriam,
                    () -> remaining.set(miriam, late.project(), late.id(), planned * 60 + 120));
        }
    }

    private void book(Player by, ProjectItem task, LocalDate day, int minutes, int what) {
        Viewer viewer = players.viewer(by);
        var draft = new BookingDraft(day, minutes, WHAT.get(what % WHAT.size()), "time");
        Stage.on(day, viewer, () -> booking.book(viewer, task.project(), task.id(), draft));
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}

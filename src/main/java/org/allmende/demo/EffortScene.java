package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.effort.BookingDraft;
import org.allmende.effort.RemainingEffort;
import org.allmende.effort.TimeBooking;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemPatch;
import org.allmende.work.ItemPatching;
import org.allmende.work.ProjectItem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Time that Miriam and Deniz booked on open tasks of the E-Akte; one will take longer than planned.
 */
@Component
@Order(85)
class EffortScene implements Scene {

    private static final List<String> WHAT =
            List.of(
                    "Abstimmung",
                    "Entwurf",
                    "Gespräch mit dem Fachamt",
                    "",
                    "Unterlagen gesichtet");

    private final Players players;
    private final Repertoire repertoire;
    private final TimeBooking booking;
    private final RemainingEffort remaining;
    private final ItemPatching patching;

    EffortScene(
            Players players,
            Repertoire repertoire,
            TimeBooking booking,
            RemainingEffort remaining,
            ItemPatching patching) {
        this.players = players;
        this.repertoire = repertoire;
        this.booking = booking;
        this.remaining = remaining;
        this.patching = patching;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        List<ProjectItem> open =
                repertoire.items(miriam, "E-Akte-Einführung", today).stream()
                        .filter(item ->
                                !item.isPackage()
                                        && !item.isMilestone()
                                        && !item.state().isClosed())
                        .limit(7)
                        .toList();
        for (int i = 0; i < open.size(); i++) {
            ProjectItem task = open.get(i);
            plan(miriam, task, 8 + 6 * i, today.minusDays(20));
            if (i > 3) {
                continue;
            }
            book(Cast.MIRIAM, task, workday(today.minusDays(2L * i + 1)), 90 + 45 * i, i);
            book(Cast.DENIZ, task, workday(today.minusDays(3L * i + 2)), 150, i + 1);
            book(Cast.MIRIAM, task, workday(today.minusDays(7L + i)), 210, i + 2);
        }
        ProjectItem late = open.getFirst();
        Stage.on(
                today.minusDays(1),
                miriam,
                () -> remaining.set(miriam, late.project(), late.id(), 4 * 60));
    }

    private void plan(Viewer viewer, ProjectItem task, int hours, LocalDate day) {
        Stage.on(
                day,
                viewer,
                () -> patching.apply(viewer, task.id(), any -> true, hours(hours), day));
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

    private static ItemPatch hours(int planned) {
        return new ItemPatch(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.of(planned),
                null,
                null,
                null,
                null);
    }
}

package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.baselines.BaselineKeeping;
import org.allmende.plan.Land;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.OneStep;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskEditing.Details;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The committee decides on the E-Akte by its plan; since then two things took longer. */
@Component
@Order(12)
class BaselineScene implements Scene {

    private static final String PROJECT = "E-Akte-Einführung";
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Land.NW);

    private final Players players;
    private final Repertoire repertoire;
    private final BaselineKeeping keeping;
    private final TaskEditing editing;

    BaselineScene(
            Players players, Repertoire repertoire, BaselineKeeping keeping, TaskEditing editing) {
        this.players = players;
        this.repertoire = repertoire;
        this.keeping = keeping;
        this.editing = editing;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        Stage.on(
                today.minusDays(75),
                miriam,
                () -> {
                    keeping.keep(
                            miriam,
                            repertoire.project(miriam, PROJECT, today),
                            "Beschluss des Hauptausschusses",
                            "Zeitplan zur Vorlage 117/26; das Nachprüfungsverfahren ist nicht eingerechnet.");
                });
        LocalDate awarded = end(miriam, "System beschafft", today);
        postpone(miriam, today.minusDays(45), today.plusDays(10), 8, today);
        postpone(miriam, today.minusDays(12), awarded.plusDays(14), 5, today);
    }

    private LocalDate end(Viewer viewer, String title, LocalDate today) {
        LocalDate end = repertoire.item(viewer, PROJECT, title, today).endOn();
        return end == null ? today : end;
    }

    /** Everything that begins from a day on moves together, so that nothing overtakes anything. */
    private void postpone(
            Viewer viewer, LocalDate decided, LocalDate from, int workdays, LocalDate today) {
        List<ProjectItem> items =
                repertoire.items(viewer, PROJECT, today).stream()
                        .filter(item ->
                                !item.isPackage()
                                        && !item.state().isClosed()
                                        && item.startOn() != null
                                        && !item.startOn().isBefore(from))
                        .toList();
        Stage.on(
                decided,
                viewer,
                () ->
                        OneStep.of(
                                TimeOrderedId.next(),
                                () -> {
                                    items.forEach(item -> move(viewer, item, workdays));
                                    return decided;
                                }));
    }

    private void move(Viewer viewer, ProjectItem item, int workdays) {
        var now = Details.of(item, CALENDAR);
        editing.edit(
                viewer,
                item.project(),
                item.id(),
                item.version(),
                new Details(
                        now.title(),
                        now.description(),
                        now.doneWhen(),
                        now.priority(),
                        now.responsible(),
                        now.assignees(),
                        now.groups(),
                        later(now.startOn(), workdays),
                        later(now.endOn(), workdays),
                        now.workdays(),
                        now.effortHours(),
                        now.fileReference(),
                        now.colour(),
                        now.tags(),
                        now.legalBases(),
                        now.links()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int workdays) {
        return day == null ? null : CALENDAR.plusWorkdays(day, workdays);
    }
}

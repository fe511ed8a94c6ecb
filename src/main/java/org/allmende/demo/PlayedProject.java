package org.allmende.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Subtasks;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.springframework.stereotype.Component;

/**
 * Plays the past of a project through the real use cases: begins and finishes its tasks on their
 * days, some late, ticks their lines, and lets people talk. The same dice fall each time.
 */
@Component
class PlayedProject {

    private static final List<String> REMARKS =
            List.of(
                    "Entwurf liegt in der Ablage, bitte bis Freitag gegenlesen.",
                    "Mit dem Personalrat abgestimmt, keine Einwände.",
                    "@{0}: Rückfrage beim IT-Dienstleister läuft, Antwort nächste Woche.",
                    "Wir haben die Mengen aus dem Bauamt nachgetragen.",
                    "Termin mit der Kämmerei steht: Dienstag, 10 Uhr, Raum 214.",
                    "Muster vom Landkreis übernommen und angepasst – hat einen Tag gespart.",
                    "@{0} bitte die Hinweise des Datenschutzes auf Seite 3 beachten, sie betreffen auch #{1}.",
                    "Erledigt. Protokoll ist verteilt.");

    private final ProjectTree trees;
    private final TaskStateChange states;
    private final Subtasks subtasks;
    private final PlayedTalk talk;

    PlayedProject(ProjectTree trees, TaskStateChange states, Subtasks subtasks, PlayedTalk talk) {
        this.trees = trees;
        this.states = states;
        this.subtasks = subtasks;
        this.talk = talk;
    }

    /**
     * @param lead plans the project
     * @param today the day the demo starts
     * @param late one in how many tasks is not finished in time
     */
    void until(Viewer lead, ProjectId project, LocalDate today, int late) {
        var dice = new Random(project.toString().length() + late);
        List<ProjectItem> tasks =
                Fence.within(lead, () -> trees.of(lead, project)).stream()
                        .filter(item ->
                                !item.isPackage() && item.startOn() != null && item.endOn() != null)
                        .sorted(Comparator.comparing(ProjectItem::endOn))
                        .toList();
        int place = 0;
        for (ProjectItem task : tasks) {
            play(lead, task, today, dice, late > 0 && ++place % late == 0);
        }
    }

    private void play(Viewer lead, ProjectItem task, LocalDate today, Random dice, boolean isLate) {
        LocalDate start = task.startOn();
        LocalDate end = task.endOn();
        if (start == null || end == null || start.isAfter(today)) {
            return;
        }
        bring(lead, task, TaskState.ACTIVE, start, 8 + dice.nextInt(3));
        if (dice.nextInt(3) == 0) {
            talk.remark(
                    lead,
                    actor(lead, task),
                    task,
                    workday(between(start, today, dice)),
                    REMARKS.get(dice.nextInt(REMARKS.size())));
        }
        LocalDate finished =
                isLate ? end.plusDays(3 + dice.nextInt(9)) : end.minusDays(dice.nextInt(2));
        if (finished.isBefore(start)) {
            finished = end;
        }
        if (finished.isBefore(today)) {
            tick(lead, task, finished, Integer.MAX_VALUE);
            bring(lead, task, TaskState.DONE, finished, 14 + dice.nextInt(3));
        } else {
            tick(lead, task, today.minusDays(1), 2);
            if (dice.nextInt(4) == 0) {
                bring(lead, task, TaskState.REVIEW, today.minusDays(1), 11);
            }
        }
    }

    private void bring(Viewer lead, ProjectItem task, TaskState state, LocalDate day, int hour) {
        Viewer actor = actor(lead, task);
        staged(
                actor,
                day,
                hour,
                () -> states.bring(actor, task.project(), task.id(), state, null, day, Cause.HAND));
    }

    private void tick(Viewer lead, ProjectItem task, LocalDate day, int most) {
        Viewer actor = actor(lead, task);
        List<Subtasks.Subtask> lines =
                staged(actor, day, 9, () -> subtasks.visibleTo(actor, task.project(), task.id()));
        for (Subtasks.Subtask line : lines.subList(0, Math.min(most, lines.size()))) {
            UUID id = line.id();
            staged(
                    actor,
                    day,
                    10,
                    () -> {
                        subtasks.tick(actor, task.project(), task.id(), id, true);
                        return id;
                    });
        }
    }

    /** Whoever carries the task out acts; the lead where nobody does. */
    private static Viewer actor(Viewer lead, ProjectItem task) {
        PersonId person = task.assignees().isEmpty() ? lead.person() : task.assignees().getFirst();
        return new Viewer(person, lead.authority(), lead.group(), false);
    }

    private static <R> R staged(
            Viewer actor, LocalDate day, int hour, ScopedValue.CallableOp<R, Refused> step) {
        return Stage.at(workday(day), LocalTime.of(hour, 5 + hour), actor, step);
    }

    /** Nobody worked at the weekend. */
    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                ? day
                : day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    private static LocalDate between(LocalDate from, LocalDate to, Random dice) {
        int days = (int) Math.max(1, to.toEpochDay() - from.toEpochDay());
        return from.plusDays(dice.nextInt(Math.min(days, 10)));
    }
}

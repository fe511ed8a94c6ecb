package org.allmende.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.evidence.EvidenceConsent;
import org.allmende.evidence.EvidenceRound;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectTree;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The neighbours have introduced the E-Akte and let others know how long it took. */
@Component
@Order(200)
class EvidenceScene implements Scene {

    private static final String TEMPLATE = "e-akte-einfuehrung";

    /** One in so many tasks is left out. */
    private static final int SKIPPED = 16;

    private final Players players;
    private final TemplateAdoption adoption;
    private final ProjectTree trees;
    private final TaskStateChange states;
    private final ProjectEditing editing;
    private final EvidenceConsent consent;
    private final EvidenceRound round;

    EvidenceScene(
            Players players,
            TemplateAdoption adoption,
            ProjectTree trees,
            TaskStateChange states,
            ProjectEditing editing,
            EvidenceConsent consent,
            EvidenceRound round) {
        this.players = players;
        this.adoption = adoption;
        this.trees = trees;
        this.states = states;
        this.editing = editing;
        this.consent = consent;
        this.round = round;
    }

    @Override
    public void play(LocalDate today) {
        int place = 0;
        for (Player neighbour : Neighbours.ALL) {
            play(players.viewer(neighbour), today.minusMonths(30 + place), ++place);
        }
        agree(players.viewer(Cast.THOMAS), today.minusDays(12));
        round.run();
    }

    /**
     * @param pace the higher, the longer things take
     */
    private void play(Viewer lead, LocalDate near, int pace) {
        LocalDate start = near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ProjectId project =
                Stage.on(
                        start.minusDays(4),
                        lead,
                        () ->
                                adoption.adopt(
                                        lead,
                                        AdoptionRequest.of(
                                                TEMPLATE, null, AdoptionTerms.startingOn(start)),
                                        start.minusDays(4)));
        var dice = new Random(pace);
        LocalDate last = start;
        for (ProjectItem task : tasks(lead, project)) {
            last = later(last, play(lead, task, start, pace, dice));
        }
        Stage.on(last.plusDays(3), lead, () -> editing.bring(lead, project, ProjectState.DONE));
        agree(lead, last.plusDays(5));
    }

    private LocalDate play(Viewer lead, ProjectItem task, LocalDate first, int pace, Random dice) {
        LocalDate planned = Objects.requireNonNull(task.startOn());
        long days = ChronoUnit.DAYS.between(planned, Objects.requireNonNull(task.endOn()));
        LocalDate start =
                workday(first.plusDays(ChronoUnit.DAYS.between(first, planned) * (16 + pace) / 18));
        if (dice.nextInt(SKIPPED) == 0) {
            bring(lead, task, TaskState.STOPPED, start);
            return start;
        }
        LocalDate done =
                later(start, workday(start.plusDays(days * (2 + 2 * pace + dice.nextInt(5)) / 8)));
        bring(lead, task, TaskState.ACTIVE, start);
        bring(lead, task, TaskState.DONE, done);
        return done;
    }

    private List<ProjectItem> tasks(Viewer lead, ProjectId project) {
        return Fence.within(lead, () -> trees.of(lead, project)).stream()
                .filter(item -> !item.isPackage() && item.startOn() != null && item.endOn() != null)
                .sorted(Comparator.comparing(ProjectItem::endOn))
                .toList();
    }

    private void bring(Viewer lead, ProjectItem task, TaskState state, LocalDate day) {
        Stage.on(
                day,
                lead,
                () -> states.bring(lead, task.project(), task.id(), state, null, day, Cause.HAND));
    }

    private void agree(Viewer viewer, LocalDate day) {
        Stage.on(
                day,
                viewer,
                () -> {
                    consent.decide(viewer, true);
                    return day;
                });
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                ? day
                : day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

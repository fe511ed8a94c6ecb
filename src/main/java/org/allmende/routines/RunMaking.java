package org.allmende.routines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allmende.adoption.TemplateAdopted;
import org.allmende.people.Authorities;
import org.allmende.people.Colleagues;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Schedule;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.NewProject;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectStart;
import org.allmende.work.ProjectState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a run: takes its day and starts its project, both or neither. */
@Component
class RunMaking {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int LONGEST_TITLE = 200;

    private final RoutineRuns runs;
    private final Routines routines;
    private final Proofs proofs;
    private final ProjectStart start;
    private final Authorities authorities;
    private final Colleagues colleagues;
    private final WorkCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunMaking(
            RoutineRuns runs,
            Routines routines,
            Proofs proofs,
            ProjectStart start,
            Authorities authorities,
            Colleagues colleagues,
            WorkCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.routines = routines;
        this.proofs = proofs;
        this.start = start;
        this.authorities = authorities;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param decided whether a person asked for it, and not the rhythm alone
     * @return empty when the day has its run already
     */
    @Transactional
    public Optional<RunId> make(
            Viewer viewer, Routine routine, Occurrence occurrence, boolean decided) {
        var claim = runs.claim(viewer, routine.id(), occurrence, decided);
        claim.ifPresent(taken -> begin(viewer, routine, occurrence, taken));
        return claim.map(RoutineRuns.Claim::id);
    }

    private void begin(
            Viewer viewer, Routine routine, Occurrence occurrence, RoutineRuns.Claim claim) {
        Schedule schedule = new RunTiming(routine, calendars.of(viewer)).schedule(claim.anchor());
        ProjectId project =
                start.from(
                        viewer,
                        project(viewer, routine, claim.anchor(), occurrence.label()),
                        new ProjectStart.PlannedWork(
                                routine.document().plan(),
                                schedule,
                                routine.title(),
                                people(viewer, routine)));
        LocalDate last = schedule.end().isBefore(claim.anchor()) ? claim.anchor() : schedule.end();
        runs.made(viewer, claim.id(), project, last);
        runs.agree(viewer, routine, project, LocalDate.ofInstant(clock.instant(), ZONE));
        events.publishEvent(new TemplateAdopted(viewer, routine.templateVersion(), project, ""));
        proofs.require(viewer, claim.id(), routine.recurrence().results());
    }

    private NewProject project(Viewer viewer, Routine routine, LocalDate anchor, String label) {
        var own = authorities.of(viewer);
        String title =
                routine.title()
                        + (label.isEmpty() ? "" : " · " + label)
                        + " · "
                        + DAY.format(anchor);
        return new NewProject(
                        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                        "",
                        Objects.requireNonNullElse(routine.document().summary(), ""),
                        ProjectState.ACTIVE,
                        false,
                        Colour.BLUE,
                        routine.responsible(),
                        new ProjectCalendar(own.land(), own.locality(), own.freeChristmasEve()),
                        Project.AnchorKind.START,
                        anchor,
                        routine.templateVersion())
                .asRun();
    }

    /** Who has left since fills no role. */
    private Map<RoleKey, List<PersonId>> people(Viewer viewer, Routine routine) {
        var here =
                colleagues.of(viewer).stream()
                        .map(colleague -> colleague.card().id())
                        .collect(Collectors.toSet());
        Map<RoleKey, List<PersonId>> filled = new HashMap<>();
        routines.people(viewer, routine.id())
                .forEach((role, people) ->
                        filled.put(role, people.stream().filter(here::contains).toList()));
        return filled;
    }
}

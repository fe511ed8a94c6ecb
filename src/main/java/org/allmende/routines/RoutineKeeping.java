package org.allmende.routines;

import java.time.LocalDate;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Recurrence;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a routine, lets it pause, go on and end. Runs that were made stay as they are. */
@Component
public class RoutineKeeping {

    private final Routines routines;
    private final RoutineRuns runs;
    private final DueRuns due;
    private final RoutineAdoption adoption;
    private final Templates templates;
    private final WorkCalendars calendars;

    RoutineKeeping(
            Routines routines,
            RoutineRuns runs,
            DueRuns due,
            RoutineAdoption adoption,
            Templates templates,
            WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.due = due;
        this.adoption = adoption;
        this.templates = templates;
        this.calendars = calendars;
    }

    /**
     * Changes what it says, for all runs to come; another rhythm counts from the day it begins.
     *
     * @throws NotFound when there is none
     * @throws Forbidden when the viewer may not start projects
     * @throws Refused at the fields of the form
     * @throws Stale when somebody changed it meanwhile
     */
    @Transactional
    public void change(Viewer viewer, RoutineId id, RoutineForm form, LocalDate today) {
        Routine before = due(viewer, id, today);
        RoutineTerms terms =
                new RoutineReading(form, before.document(), calendars.of(viewer)).terms();
        adoption.refuseStrangers(viewer, terms);
        LocalDate from = before.countsFrom().isBefore(today) ? today : before.countsFrom();
        if (!terms.begins().equals(before.begins())) {
            refuseDecided(viewer, before, terms.begins(), today);
            from = terms.begins();
            runs.forgetMoved(viewer, id, from);
        }
        routines.change(viewer, before, readVersion(form), from, terms);
    }

    @Transactional
    public void pause(Viewer viewer, RoutineId id, LocalDate today) {
        due(viewer, id, today);
        routines.pause(viewer, id, true);
    }

    /** What passed meanwhile is noted as paused. */
    @Transactional
    public void resume(Viewer viewer, RoutineId id, LocalDate today) {
        due(viewer, id, today);
        routines.pause(viewer, id, false);
    }

    /** The last day that an anchor may have is this one. */
    @Transactional
    public void end(Viewer viewer, RoutineId id, LocalDate today) {
        if (!due(viewer, id, today).isEnded()) {
            routines.end(viewer, id, today);
        }
    }

    /**
     * Takes the newest version of the library for the runs to come; the authority's own rhythm
     * stays where it differs from the version taken before.
     */
    @Transactional
    public void follow(Viewer viewer, RoutineId id, LocalDate today) {
        Routine before = due(viewer, id, today);
        Template template = templates.visibleTo(viewer, before.template());
        PlanDocument newest = adoption.document(viewer, template);
        Recurrence published = templates.document(viewer, before.templateVersion()).recurrence();
        boolean own = !before.recurrence().equals(published);
        var terms =
                new RoutineTerms(
                        before.title(),
                        before.begins(),
                        own ? newest.recurring(before.recurrence()) : newest,
                        before.responsible(),
                        routines.people(viewer, id));
        routines.change(viewer, before, before.version(), before.countsFrom(), terms);
        routines.follow(viewer, id, template.version().id());
    }

    /** Decides first on what passed, by the rhythm that held until now. */
    private Routine due(Viewer viewer, RoutineId id, LocalDate today) {
        Routine routine = routines.visibleTo(viewer, id);
        RoutineAdoption.refuseReaders(viewer);
        due.of(viewer, id, today);
        return routine;
    }

    private void refuseDecided(Viewer viewer, Routine before, LocalDate begins, LocalDate today) {
        boolean decided =
                runs.of(viewer, before.id()).stream()
                        .anyMatch(run ->
                                run.state() != RunState.PLANNED && !run.named().isBefore(begins));
        if (decided || begins.isBefore(today)) {
            throw new Refused(Problem.at("begins", "routines.form.begins.decided"));
        }
    }

    private static int readVersion(RoutineForm form) {
        if (!form.version().matches("\\d{1,9}")) {
            throw new Stale();
        }
        return Integer.parseInt(form.version());
    }
}

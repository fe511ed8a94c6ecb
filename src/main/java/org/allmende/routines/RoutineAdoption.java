package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Colleagues;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a routine of the library in the viewer's authority (Übernahme). */
@Component
public class RoutineAdoption {

    private final Templates templates;
    private final Routines routines;
    private final WorkCalendars calendars;
    private final Colleagues colleagues;

    RoutineAdoption(
            Templates templates,
            Routines routines,
            WorkCalendars calendars,
            Colleagues colleagues) {
        this.templates = templates;
        this.routines = routines;
        this.calendars = calendars;
        this.colleagues = colleagues;
    }

    /**
     * @param today days before are none of the routine
     * @throws NotFound when there is no such routine in the library
     * @throws Forbidden when the viewer may not start projects
     * @throws Refused at the fields of the form
     */
    @Transactional
    public RoutineId adopt(Viewer viewer, String slug, RoutineForm form, LocalDate today) {
        refuseReaders(viewer);
        Template template = templates.visibleTo(viewer, slug);
        RoutineTerms terms =
                new RoutineReading(form, document(viewer, template), calendars.of(viewer)).terms();
        refuseStrangers(viewer, terms);
        var id = new RoutineId(TimeOrderedId.next());
        LocalDate from = terms.begins().isBefore(today) ? today : terms.begins();
        routines.add(viewer, id, template.id().value(), template.version().id(), from, terms);
        return id;
    }

    /** The keys of its roles. */
    @Transactional(readOnly = true)
    public List<String> roles(Viewer viewer, String slug) {
        return document(viewer, templates.visibleTo(viewer, slug)).plan().roles().stream()
                .map(role -> role.key().value())
                .toList();
    }

    /**
     * @throws NotFound when it is a template that is carried out once
     */
    PlanDocument document(Viewer viewer, Template template) {
        PlanDocument document = templates.document(viewer, template.version());
        if (!document.isRoutine()) {
            throw new NotFound();
        }
        return document;
    }

    static void refuseReaders(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }

    /** Said when the form is sent, and not first when a run cannot be made. */
    void refuseStrangers(Viewer viewer, RoutineTerms terms) {
        var known = colleagues.of(viewer);
        if (known.stream()
                .noneMatch(member ->
                        member.card().id().equals(terms.responsible())
                                && member.group().mayBeResponsible())) {
            throw new Refused(Problem.at("responsible", "work.task.responsible.group"));
        }
        var ids = known.stream().map(member -> member.card().id()).collect(Collectors.toSet());
        terms.people()
                .forEach((role, people) -> {
                    if (!ids.containsAll(people)) {
                        throw new Refused(
                                Problem.at(
                                        RoutineForm.ROLE + role.value(),
                                        "work.task.assignees.unknown"));
                    }
                });
    }
}

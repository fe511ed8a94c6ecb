package org.allmende.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.NewProject;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectStart;
import org.allmende.work.ProjectState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a project from the newest version of a template (Übernahme). */
@Component
public class TemplateAdoption {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REFERENCE = 100;

    private final Templates templates;
    private final OwnCalendar ownCalendar;
    private final ProjectCalendars calendars;
    private final ProjectStart start;
    private final Adoptions adoptions;
    private final PracticePlans practice;
    private final ApplicationEventPublisher events;

    TemplateAdoption(
            Templates templates,
            OwnCalendar ownCalendar,
            ProjectCalendars calendars,
            ProjectStart start,
            Adoptions adoptions,
            PracticePlans practice,
            ApplicationEventPublisher events) {
        this.templates = templates;
        this.ownCalendar = ownCalendar;
        this.calendars = calendars;
        this.start = start;
        this.adoptions = adoptions;
        this.practice = practice;
        this.events = events;
    }

    /**
     * @param today the viewer's date
     * @throws NotFound when there is no such template
     * @throws Forbidden when the viewer may not start projects
     * @throws Refused at the fields {@code title}, {@code fileReference}, {@code start}, {@code
     *     target}, {@code packages}, {@code factor}, {@code responsible} or {@code role-…}
     */
    @Transactional
    public ProjectId adopt(Viewer viewer, AdoptionRequest request, LocalDate today) {
        refuseReaders(viewer);
        Template template = templates.visibleTo(viewer, request.template());
        PlanDocument document = templates.document(viewer, template.version());
        ProjectCalendar calendar =
                request.calendar() == null ? ownCalendar.of(viewer) : request.calendar();
        AdoptionPlan plan =
                AdoptionPlan.of(
                        practice.of(viewer, template, document.plan(), request.terms()),
                        request.terms(),
                        calendars.of(viewer, calendar),
                        today);
        ProjectId project =
                start.from(
                        viewer,
                        project(viewer, request, template, calendar, plan),
                        work(request, template, plan));
        adoptions.add(
                viewer,
                template,
                project,
                document.with(plan.plan()),
                AdoptedPackages.leftOut(document.plan(), plan.plan()),
                request.terms().factor(),
                today);
        events.publishEvent(new TemplateAdopted(viewer, template.version().id(), project, ""));
        return project;
    }

    /**
     * @throws Forbidden when the viewer may not start projects
     */
    static void refuseReaders(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }

    private static NewProject project(
            Viewer viewer,
            AdoptionRequest request,
            Template template,
            ProjectCalendar calendar,
            AdoptionPlan plan) {
        var problems = new Problems();
        String title = problems.text("title", request.title(), LONGEST_TITLE);
        String reference =
                problems.text("fileReference", request.fileReference(), LONGEST_REFERENCE);
        problems.refuseIfAny();
        return new NewProject(
                title.isEmpty() ? template.title() : title,
                reference,
                template.version().summary(),
                ProjectState.ACTIVE,
                request.draft(),
                Colour.BLUE,
                request.responsible() == null ? viewer.person() : request.responsible(),
                calendar,
                request.terms().anchor(),
                plan.anchorOn(),
                template.version().id());
    }

    private static ProjectStart.PlannedWork work(
            AdoptionRequest request, Template template, AdoptionPlan plan) {
        Map<RoleKey, List<PersonId>> people = new HashMap<>();
        for (Role role : plan.plan().roles()) {
            List<PersonId> fillers = request.people().getOrDefault(role.key(), List.of());
            if (!fillers.isEmpty()) {
                people.put(role.key(), fillers);
            }
        }
        String source = template.title() + " " + template.version().number();
        return new ProjectStart.PlannedWork(plan.plan(), plan.schedule(), source, people);
    }
}

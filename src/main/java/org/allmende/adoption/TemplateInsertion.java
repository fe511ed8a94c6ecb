package org.allmende.adoption;

import java.time.LocalDate;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.Anchor;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanEmbedding;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.PlanInsertion;
import org.allmende.work.PlanInsertion.Inserted;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the newest version of a template to a running project, as a package of its own. */
@Component
public class TemplateInsertion {

    private static final int LONGEST_TITLE = 200;

    private final Templates templates;
    private final PlanInsertion insertion;
    private final ProjectCalendars calendars;
    private final InsertionTargets targets;
    private final Adoptions adoptions;
    private final PracticePlans practice;
    private final ApplicationEventPublisher events;

    TemplateInsertion(
            Templates templates,
            PlanInsertion insertion,
            ProjectCalendars calendars,
            InsertionTargets targets,
            Adoptions adoptions,
            PracticePlans practice,
            ApplicationEventPublisher events) {
        this.templates = templates;
        this.insertion = insertion;
        this.calendars = calendars;
        this.targets = targets;
        this.adoptions = adoptions;
        this.practice = practice;
        this.events = events;
    }

    /**
     * @param today the viewer's date
     * @throws NotFound when the project, the package or the template is not the viewer's to see
     * @throws Forbidden when the viewer does not plan there
     * @throws Refused at the fields of the form, or when the project is archived or over
     */
    @Transactional
    public Inserted insert(Viewer viewer, InsertionRequest request, LocalDate today) {
        Project project = insertion.held(viewer, request.project(), request.around());
        Template template = templates.visibleTo(viewer, request.template());
        PlanDocument document = templates.document(viewer, template.version());
        WorkCalendar calendar = calendars.of(viewer, project.calendar());
        AdoptionPlan taken =
                AdoptionPlan.of(
                        practice.of(viewer, template, document.plan(), request.terms()),
                        request.terms(),
                        calendar,
                        today);
        ItemKey root = targets.freeRoot(viewer, project);
        var embedding = new PlanEmbedding(root + "-", root, request.roles());
        Plan plan = embedded(embedding, taken.plan(), title(request, template));
        Inserted inserted =
                insertion.insert(
                        viewer,
                        project,
                        request.around(),
                        plan,
                        Schedule.of(plan, calendar, anchor(request, taken)),
                        template.title() + " " + template.version().number());
        adoptions.add(
                viewer,
                template,
                project.id(),
                document.with(taken.plan()),
                AdoptedPackages.leftOut(document.plan(), taken.plan()),
                request.terms().factor(),
                today,
                embedding,
                inserted.root());
        events.publishEvent(
                new TemplateAdopted(
                        viewer, template.version().id(), project.id(), embedding.prefix()));
        return inserted;
    }

    private static String title(InsertionRequest request, Template template) {
        var problems = new Problems();
        String title = problems.text("title", request.title(), LONGEST_TITLE);
        problems.refuseIfAny();
        return title.isEmpty() ? template.title() : title;
    }

    private static Plan embedded(PlanEmbedding embedding, Plan plan, String title) {
        try {
            return embedding.embedded(plan, title);
        } catch (PlanRefused tooLong) {
            throw new Refused(new Problem("title", tooLong.code(), tooLong.arguments()));
        }
    }

    private static Anchor anchor(InsertionRequest request, AdoptionPlan taken) {
        return request.terms().anchor() == Project.AnchorKind.START
                ? new Anchor.Start(taken.anchorOn())
                : new Anchor.Target(taken.anchorOn());
    }
}

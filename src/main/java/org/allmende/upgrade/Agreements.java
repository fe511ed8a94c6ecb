package org.allmende.upgrade;

import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectPlan;
import org.allmende.work.ProjectPlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads projects beside what they have agreed on with their templates. */
@Component
public class Agreements {

    private final AdoptedTemplates adopted;
    private final Templates templates;
    private final ProjectPlans plans;
    private final ProjectCalendars calendars;

    Agreements(
            AdoptedTemplates adopted,
            Templates templates,
            ProjectPlans plans,
            ProjectCalendars calendars) {
        this.adopted = adopted;
        this.templates = templates;
        this.plans = plans;
        this.calendars = calendars;
    }

    /**
     * @throws NotFound when the viewer has no right in the whole of the project, or it was not
     *     started from a template that is in sight
     * @throws Forbidden when the viewer does not plan it
     */
    @Transactional(readOnly = true)
    public Agreed of(Viewer viewer, ProjectId id) {
        ProjectPlan project = plans.forPlanning(viewer, id);
        return of(viewer, project, adopted.of(viewer, id).orElseThrow(NotFound::new));
    }

    Agreed of(Viewer viewer, ProjectPlan project, Adopted from) {
        Plan base =
                from.base() == null
                        ? Agreement.reconstructed(
                                templates.document(viewer, from.version()).plan(), project.plan())
                        : PlanFormat.readJson(from.base()).plan();
        var calendar = calendars.of(viewer, project.project().calendar());
        return new Agreed(
                from.slug(), from.version(), project, base, Agreement.own(project, base, calendar));
    }
}

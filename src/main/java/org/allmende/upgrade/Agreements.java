package org.allmende.upgrade;

import java.util.List;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;
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
     * @param adoption which template of the project; null for the only one
     * @throws NotFound when the viewer has no right in the whole of the project, or it was not
     *     started from a template that is in sight
     * @throws Forbidden when the viewer does not plan it
     */
    @Transactional(readOnly = true)
    public Agreed of(Viewer viewer, ProjectId id, @Nullable UUID adoption) {
        ProjectPlan project = plans.forPlanning(viewer, id);
        List<Adopted> all = adopted.of(viewer, id);
        return of(viewer, project, one(all, adoption), all);
    }

    /**
     * @throws NotFound when there is none, or several and nobody said which
     */
    static Adopted one(List<Adopted> all, @Nullable UUID adoption) {
        if (adoption == null && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(one -> one.id().equals(adoption))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Agreed of(Viewer viewer, ProjectPlan project, Adopted from, List<Adopted> all) {
        Plan base =
                from.base() == null
                        ? Agreement.reconstructed(
                                templates.document(viewer, from.version()).plan(), project.plan())
                        : PlanFormat.readJson(from.base()).plan();
        var calendar = calendars.of(viewer, project.project().calendar());
        return new Agreed(
                from.slug(),
                from.version(),
                project,
                base,
                Agreement.own(project, from.embedding().embedded(base, from.title()), calendar),
                from.embedding(),
                all.stream().map(Adopted::embedding).toList());
    }
}

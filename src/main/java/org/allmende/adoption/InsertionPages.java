package org.allmende.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.plan.Role;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.PlanInsertion;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the form of an insertion, and reads it. */
@Component
@Transactional(readOnly = true)
public class InsertionPages {

    private final Templates templates;
    private final PlanInsertion insertion;
    private final InsertionTargets targets;
    private final AdoptionPages adoptions;

    InsertionPages(
            Templates templates,
            PlanInsertion insertion,
            InsertionTargets targets,
            AdoptionPages adoptions) {
        this.templates = templates;
        this.insertion = insertion;
        this.targets = targets;
        this.adoptions = adoptions;
    }

    /** Where it could go, for a template that was come upon in the library. */
    public ProjectChoice projects(Viewer viewer, String slug) {
        return new ProjectChoice(templates.visibleTo(viewer, slug), targets.projects(viewer));
    }

    /** What one may choose from, for a place that was come upon in a project. */
    public Project place(Viewer viewer, ProjectId project, String around) {
        return insertion.check(viewer, project, item(around));
    }

    /** The page for what was typed, or as it opens; what is wrong with the dates is said in it. */
    public InsertionPage of(Viewer viewer, String slug, InsertionForm typed, LocalDate today) {
        Project project = insertion.check(viewer, project(typed), around(typed));
        Template template = templates.visibleTo(viewer, slug);
        Plan plan = templates.document(viewer, template.version()).plan();
        List<Role> roles = targets.roles(viewer, project);
        return new InsertionPage(
                adoptions.within(
                        viewer,
                        template,
                        plan,
                        typed.sent() ? typed.terms() : null,
                        project,
                        today),
                project,
                typed.around(),
                targets.packages(viewer, project),
                roles,
                typed.sent() ? takers(typed, plan) : InsertionReading.proposed(plan, roles));
    }

    private static Map<String, String> takers(InsertionForm form, Plan plan) {
        Map<String, String> takers = new HashMap<>();
        plan.roles()
                .forEach(role -> takers.put(role.key().value(), form.taker(role.key().value())));
        return takers;
    }

    /**
     * The form as a request.
     *
     * @throws Refused at the fields
     */
    public InsertionRequest request(Viewer viewer, String slug, InsertionForm form) {
        Project project = insertion.check(viewer, project(form), around(form));
        Template template = templates.visibleTo(viewer, slug);
        Plan plan = templates.document(viewer, template.version()).plan();
        return new InsertionRequest(
                template.slug(),
                project.id(),
                around(form),
                form.terms().title(),
                new AdoptionReading(form.terms(), plan, project.calendar()).dated().terms(),
                InsertionReading.takers(form, plan, targets.roles(viewer, project)));
    }

    private static ProjectId project(InsertionForm form) {
        return new ProjectId(id(form.project()));
    }

    private static @Nullable ItemId around(InsertionForm form) {
        return item(form.around());
    }

    private static @Nullable ItemId item(String text) {
        return text.isEmpty() ? null : new ItemId(id(text));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}

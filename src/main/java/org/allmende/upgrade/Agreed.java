package org.allmende.upgrade;

import java.util.List;
import java.util.UUID;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanEmbedding;
import org.allmende.work.ProjectPlan;

/**
 * A running project beside what it has agreed on with its template.
 *
 * @param slug of the template
 * @param version the version both sides have agreed on
 * @param base what of it the project took, in its size and with its own keys
 * @param own the project's plan, comparable with the base where that lives in it
 * @param embedding how the base lives there
 * @param all that live in the project
 */
public record Agreed(
        String slug,
        UUID version,
        ProjectPlan project,
        Plan base,
        Plan own,
        PlanEmbedding embedding,
        List<PlanEmbedding> all) {

    /** What of such a plan of the project belongs to this template, with the template's keys. */
    public Plan share(Plan plan) {
        return embedding.share(plan, base, all);
    }
}

package org.allmende.upgrade;

import java.util.UUID;
import org.allmende.plan.Plan;
import org.allmende.work.ProjectPlan;

/**
 * A running project beside what it has agreed on with its template.
 *
 * @param slug of the template
 * @param version the version both sides have agreed on
 * @param base what of it the project took, in its size
 * @param own the project's plan, comparable with the base
 */
public record Agreed(String slug, UUID version, ProjectPlan project, Plan base, Plan own) {}

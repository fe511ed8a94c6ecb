package org.allmende.work;

import java.util.Map;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;

/**
 * A running project as a plan: what a template would say of it. Dates are not part of it, nor is
 * what the viewer does not see.
 *
 * @param items by key, as the viewer sees them
 * @param state says whether anything in it has changed since
 */
public record ProjectPlan(
        Project project, Plan plan, Map<ItemKey, ProjectItem> items, String state) {}

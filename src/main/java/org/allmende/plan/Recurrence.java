package org.allmende.plan;

import java.util.List;

/**
 * What makes a plan a routine: an anchor day that comes again.
 *
 * @param anchor what the anchor day is, such as "Erster Arbeitstag"
 * @param roll where an anchor goes that falls on a free day
 * @param lead working days by which a run is made before its first task; 0 to 250
 * @param results without which a run cannot be closed
 * @throws PlanRefused {@code plan.routine.anchor} or {@code plan.routine.lead}
 */
public record Recurrence(
        String anchor, Rhythm rhythm, Roll roll, int lead, List<RequiredResult> results) {

    private static final int LONGEST_LEAD = 250;

    public Recurrence {
        results = List.copyOf(results);
        if (anchor.isBlank()) {
            throw new PlanRefused("plan.routine.anchor");
        }
        if (lead < 0 || lead > LONGEST_LEAD) {
            throw new PlanRefused("plan.routine.lead", lead, LONGEST_LEAD);
        }
    }
}

package org.allmende.plan;

/**
 * What has to be there before a run of a routine can be closed (Nachweis).
 *
 * @param text what it is, such as "Testprotokoll mit Zeiten"
 * @throws PlanRefused {@code plan.routine.result} without a text
 */
public record RequiredResult(Kind kind, String text) {

    /** How it is given. */
    public enum Kind {
        FILE,
        NOTE,
        CONFIRMATION
    }

    public RequiredResult {
        if (text.isBlank()) {
            throw new PlanRefused("plan.routine.result");
        }
    }
}

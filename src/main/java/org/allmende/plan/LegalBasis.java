package org.allmende.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law and paragraph that asks for an item.
 *
 * @param law such as "§ 15 Abs. 4 VgV"; not blank
 * @param checkedOn the day on which somebody last compared it with the law, if known
 * @throws PlanRefused {@code plan.legal.blank} without a law
 */
public record LegalBasis(String law, @Nullable LocalDate checkedOn) {

    public LegalBasis {
        if (law.isBlank()) {
            throw new PlanRefused("plan.legal.blank");
        }
    }

    public static LegalBasis of(String law) {
        return new LegalBasis(law, null);
    }
}

package org.allmende.plan;

/** What happens when a period's last day is a Saturday, a Sunday or a public holiday. */
public enum PeriodEnd {
    /** It ends on the next day that is none of these (§ 193 BGB, § 31 Abs. 3 VwVfG). */
    ROLLS,
    /**
     * It ends on that day all the same (such as the standstill of § 134 Abs. 2 GWB; § 31 Abs. 5
     * VwVfG).
     */
    HOLDS
}

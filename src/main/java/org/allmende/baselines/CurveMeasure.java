package org.allmende.baselines;

import org.allmende.baselines.PlannedItem.Stand;
import org.jspecify.annotations.Nullable;

/** What progress is measured by. */
public enum CurveMeasure {
    /** Each task and milestone counts the same. */
    TASKS("aufgaben"),
    /** Each counts as much as the hours planned for it. */
    EFFORT("aufwand");

    /** The parameter of addresses. */
    public static final String PARAMETER = "mass";

    private final String symbol;

    CurveMeasure(String symbol) {
        this.symbol = symbol;
    }

    /** As in addresses. */
    public String symbol() {
        return symbol;
    }

    /** Null when the address asks for none, or for an unknown one. */
    public static @Nullable CurveMeasure of(@Nullable String typed) {
        for (CurveMeasure measure : values()) {
            if (measure.symbol.equals(typed)) {
                return measure;
            }
        }
        return null;
    }

    int weight(Stand stand) {
        Integer effort = stand.effort();
        return this == TASKS ? 1 : effort == null ? 0 : effort;
    }
}

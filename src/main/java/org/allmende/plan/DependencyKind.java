package org.allmende.plan;

/** Which end of the predecessor holds back which end of the successor. */
public enum DependencyKind {
    /** Ende–Anfang: the successor begins after the predecessor's end. */
    FINISH_START("EA"),
    /** Anfang–Anfang: the successor begins no earlier than the predecessor begins. */
    START_START("AA"),
    /** Ende–Ende: the successor ends no earlier than the predecessor ends. */
    FINISH_FINISH("EE"),
    /** Anfang–Ende: the successor ends no earlier than the predecessor begins. */
    START_FINISH("AE");

    private final String symbol;

    DependencyKind(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol of the file format: EA, AA, EE or AE. */
    public String symbol() {
        return symbol;
    }

    boolean fromFinish() {
        return this == FINISH_START || this == FINISH_FINISH;
    }

    boolean toFinish() {
        return this == FINISH_FINISH || this == START_FINISH;
    }

    static DependencyKind of(boolean fromFinish, boolean toFinish) {
        if (fromFinish) {
            return toFinish ? FINISH_FINISH : FINISH_START;
        }
        return toFinish ? START_FINISH : START_START;
    }
}

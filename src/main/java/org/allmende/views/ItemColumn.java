package org.allmende.views;

import java.util.EnumSet;
import java.util.Set;

/** The columns of the list beside the title, and their words in the address. */
public enum ItemColumn {
    NUMBER("nummer"),
    STATE("zustand"),
    PEOPLE("personen"),
    START("beginn"),
    END("ende"),
    URGENCY("ampel"),
    PRIORITY("prioritaet"),
    TAGS("schlagworte"),
    REFERENCE("aktenzeichen");

    /** What a list shows when nobody chose. */
    public static final Set<ItemColumn> USUAL = EnumSet.range(NUMBER, URGENCY);

    private final String word;

    ItemColumn(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

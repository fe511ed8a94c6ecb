package org.allmende.views;

/** The quick filters and their words in the address: several may be set at once. */
public enum Quick {
    OPEN("offen"),
    MINE("meine"),
    MILESTONES("meilensteine"),
    HIGH("hoch");

    private final String word;

    Quick(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

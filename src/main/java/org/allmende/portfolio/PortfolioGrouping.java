package org.allmende.portfolio;

/** What the project list may be grouped by. */
public enum PortfolioGrouping {
    NONE("", "0"),
    RESPONSIBLE("verantwortlich", "coalesce(family_name || ' ' || given_name, '') || responsible"),
    STATE(
            "zustand",
            "array_position(array['ACTIVE', 'PLANNED', 'PAUSED', 'DONE', 'STOPPED'], state)"),
    URGENCY("ampel", "pressing");

    private final String word;
    private final String key;

    PortfolioGrouping(String word, String key) {
        this.word = word;
        this.key = key;
    }

    public String word() {
        return word;
    }

    String key() {
        return key;
    }
}

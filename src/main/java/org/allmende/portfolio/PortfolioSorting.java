package org.allmende.portfolio;

/** The orders of the project list: their words in the address, and what they compare. */
public enum PortfolioSorting {
    TITLE("titel", "title"),
    URGENCY("ampel", "pressing"),
    PROGRESS("fortschritt", "done::numeric / greatest(total, 1)"),
    MILESTONE("meilenstein", "coalesce(milestone_on, 'infinity')"),
    END("ende", "coalesce(last_on, 'infinity')");

    private final String word;
    private final String key;

    PortfolioSorting(String word, String key) {
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

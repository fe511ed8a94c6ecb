package org.allmende.inbox;

/** Which entries one wants to see. */
public enum InboxFilter {
    UNREAD("ungelesen"),
    MENTIONS("erwaehnungen"),
    ALL("alle");

    private final String word;

    InboxFilter(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String path() {
        return this == UNREAD ? "/posteingang" : "/posteingang?filter=" + word;
    }

    /** What is not known shows what is unread. */
    public static InboxFilter of(String word) {
        for (InboxFilter filter : values()) {
            if (filter.word.equals(word)) {
                return filter;
            }
        }
        return UNREAD;
    }
}

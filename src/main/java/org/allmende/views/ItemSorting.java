package org.allmende.views;

/** The orders of list and board: their words in the address, and what they compare. */
public enum ItemSorting {
    /** As the page has it by itself: the list as the tree, the board by what presses. */
    USUAL("", "0"),
    URGENCY(
            "dringlich",
            "array[%s, coalesce(i.end_on - date '2000-01-01', 99999)]".formatted(Sql.PRESSING)),
    PRIORITY(
            "wichtig",
            "array[%s, coalesce(i.end_on - date '2000-01-01', 99999)]".formatted(Sql.PRIORITY)),
    START("beginn", "coalesce(i.start_on, 'infinity')"),
    END("ende", "coalesce(i.end_on, 'infinity')"),
    TITLE("titel", "i.title");

    private final String word;
    private final String key;

    ItemSorting(String word, String key) {
        this.word = word;
        this.key = key;
    }

    public String word() {
        return word;
    }

    /** Over items {@code i} and {@code :today}. */
    String key() {
        return key;
    }

    /** What orders and groups have in common. */
    static final class Sql {

        /** What is over comes last. */
        static final String PRESSING =
                """
                case when i.state in ('DONE', 'STOPPED') then 4 when i.end_on < :today then 0 when i.warn_on <= :today then 1
                    when i.end_on is not null then 2 else 3 end
                """;

        static final String PRIORITY =
                "case i.priority when 'HIGH' then 0 when 'NORMAL' then 1 else 2 end";

        static final String STATE =
                "array_position(array['PLANNED', 'ACTIVE', 'REVIEW', 'PAUSED', 'DONE', 'STOPPED'], i.state)";

        private Sql() {}
    }
}

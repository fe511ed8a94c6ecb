package org.allmende.library;

/** How the overview is sorted. */
public enum TemplateOrder {
    /** What fits the typed words best; without words the same as {@link #TITLE}. */
    MATCH("treffer", "rank desc, title collate \"de-x-icu\""),
    TITLE("titel", "title collate \"de-x-icu\""),
    /** The shortest first. */
    DURATION("dauer", "workdays, title collate \"de-x-icu\""),
    /** Adopted by most authorities first. */
    USE("nutzung", "adopters desc nulls last, title collate \"de-x-icu\"");

    private final String parameter;
    private final String sql;

    TemplateOrder(String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    String sql() {
        return sql;
    }

    /**
     * The order of that name; an unknown or missing one is the best match, or by title where
     * nothing was searched.
     */
    static TemplateOrder of(String parameter, boolean searching) {
        for (TemplateOrder order : values()) {
            if (order.parameter.equals(parameter)) {
                return order == MATCH && !searching ? TITLE : order;
            }
        }
        return searching ? MATCH : TITLE;
    }
}

package org.allmende.views;

/** The pages of a project that show its items by a view. */
public enum ViewPage {
    STRUCTURE("", "views.structure"),
    LIST("/liste", "views.list"),
    BOARD("/board", "views.board"),
    SCHEDULE("/zeitplan", "views.schedule");

    private final String path;
    private final String label;

    ViewPage(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Behind that of the project. */
    public String path() {
        return path;
    }

    /** Message key of its name. */
    public String label() {
        return label;
    }

    public boolean sorts() {
        return this == LIST || this == BOARD;
    }

    /** Whether it has groups and columns that one may choose. */
    public boolean isTable() {
        return this == LIST;
    }
}

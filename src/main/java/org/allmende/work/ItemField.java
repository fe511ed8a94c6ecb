package org.allmende.work;

import org.jspecify.annotations.Nullable;

/**
 * The fields of an item that people change. Each change is written and traced as text, so that one
 * writer, one history and one undo serve them all.
 */
public enum ItemField {
    TITLE("title", "text"),
    DESCRIPTION("description", "text"),
    DONE_WHEN("done_when", "text"),
    KIND("kind", "text"),
    NATURE("nature", "text"),
    STATE("state", "text"),
    PAUSED_UNTIL("paused_until", "date"),
    DONE_ON("done_on", "date"),
    PRIORITY("priority", "text"),
    RESPONSIBLE("responsible", "uuid"),
    ASSIGNEES(null, "uuid[]"),
    START("start_on", "date"),
    END("end_on", "date"),
    WARN("warn_on", "date"),
    DURATION("duration", "integer"),
    DURATION_UNIT("duration_unit", "text"),
    EFFORT("effort", "integer"),
    FILE_REFERENCE("file_reference", "text"),
    COLOUR("colour", "text"),
    PARENT("parent", "uuid"),
    PLACE("place", "text"),
    CONFIDENTIAL("confidential", "boolean"),
    DELETED("deleted_at", "timestamptz"),
    CREATED(null, "text");

    private final @Nullable String column;
    private final String type;

    ItemField(@Nullable String column, String type) {
        this.column = column;
        this.type = type;
    }

    /** The column it lives in, or null when it lives elsewhere. */
    @Nullable String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** Says how far one is; those who work may change it. */
    public boolean isProgress() {
        return this == STATE || this == PAUSED_UNTIL || this == DONE_ON;
    }

    /** Follows from other fields: kept for undo, not shown as a change of its own. */
    public boolean isDerived() {
        return this == WARN || this == DONE_ON || this == PLACE || this == DURATION_UNIT;
    }
}

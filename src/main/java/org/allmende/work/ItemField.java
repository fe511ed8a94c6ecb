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
    ASSIGNEES(Keeping.people("assignee", "person")),
    GROUPS(Keeping.people("assignee_group", "person_group")),
    START("start_on", "date"),
    END("end_on", "date"),
    WARN("warn_on", "date"),
    DURATION("duration", "integer"),
    DURATION_UNIT("duration_unit", "text"),
    EFFORT("effort", "integer"),
    FILE_REFERENCE("file_reference", "text"),
    COLOUR("colour", "text"),
    TAGS(
            new Keeping(
                    "nullif(array_to_string(tags, E'\\n'), '')",
                    "tags = coalesce(string_to_array(?, E'\\n'), '{}')")),
    LEGAL_BASES("legal_bases", "jsonb"),
    LINKS("links", "jsonb"),
    ROLES(
            new Keeping(
                    "nullif(array_to_string(roles, ','), '')",
                    "roles = coalesce(string_to_array(?, ','), '{}')")),
    PROOF("proof", "text"),
    PERIOD_END("period_end", "text"),
    SUBTASKS(
            new Keeping(
                    """
                    nullif(array_to_string(array(select s.title from subtask s where s.item = item.id order by s.position), E'\\n'), '')
                    """,
                    null)),
    PREDECESSORS(
            new Keeping(
                    """
                    nullif(array_to_string(array(
                        select concat_ws(' ', d.predecessor, d.kind, d.lag, d.lag_unit) from dependency d
                        where d.successor = item.id order by d.predecessor), E'\\n'), '')
                    """,
                    null)),
    PARENT("parent", "uuid"),
    PLACE("place", "text"),
    CONFIDENTIAL("confidential", "boolean"),
    DELETED("deleted_at", "timestamptz"),
    CREATED(new Keeping("null", null));

    private final Keeping keeping;

    ItemField(String column, String type) {
        this(new Keeping(column + "::text", column + " = ?::" + type));
    }

    ItemField(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Its value as text, as a column of a query over {@code item}. */
    String read() {
        return keeping.read();
    }

    /** How an update of {@code item} sets it, or null when it lives elsewhere. */
    @Nullable String write() {
        return keeping.write();
    }

    /** Where a field is kept, as SQL. */
    private record Keeping(String read, @Nullable String write) {

        /** A list of ids in a table of its own. */
        static Keeping people(String table, String column) {
            return new Keeping(
                    "nullif(array_to_string(array(select a.%s from %s a where a.item = item.id order by a.%s), ','), '')"
                            .formatted(column, table, column),
                    null);
        }
    }

    /** Says how far one is; those who work may change it. */
    public boolean isProgress() {
        return this == STATE || this == PAUSED_UNTIL || this == DONE_ON;
    }

    /** Kept in tables that others write too, without this writer and in words of their own. */
    boolean isShared() {
        return this == SUBTASKS || this == PREDECESSORS;
    }

    /** Follows from other fields: kept for undo, not shown as a change of its own. */
    public boolean isDerived() {
        return this == WARN || this == DONE_ON || this == PLACE || this == DURATION_UNIT;
    }
}

package org.allmende.work.web;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shell.Markdown;
import org.allmende.shell.Texts;
import org.allmende.work.Colour;
import org.allmende.work.ItemField;
import org.allmende.work.OwnFields;
import org.allmende.work.Priority;
import org.allmende.work.ProjectRole;
import org.allmende.work.ProjectState;
import org.allmende.work.TaskState;
import org.allmende.work.TrailRow;
import org.jspecify.annotations.Nullable;

/** The part of a sentence that tells of one field: “das Ende von 04.05. auf 11.05. verschoben”. */
record FieldWords(Texts t, HistoryWords history) {

    private static final int QUOTED = 120;
    private static final String TICKED = "☑ ";
    private static final String UNTICKED = "☐ ";

    /**
     * @return null for a field that follows from others and is not told of its own
     */
    @Nullable String of(TrailRow row, List<TrailRow> together) {
        String from = row.from();
        String to = row.to();
        return switch (row.field()) {
            case "WARN", "DONE_ON", "PLACE", "DURATION_UNIT" -> null;
            case "CREATED", "PROJECT_CREATED" ->
                    t.of("work.history.CREATED." + HistoryWords.about(row));
            case "INSERTED" -> t.of("work.history.INSERTED", word(to));
            case "UPGRADED" ->
                    to == null
                            ? t.of("work.history.UPGRADED.again", word(from))
                            : t.of("work.history.UPGRADED", word(to));
            case "ADOPTED" -> t.of("work.history.ADOPTED", word(to));
            case "KIND" -> t.of("work.history.KIND." + word(to));
            case "DELETED" -> t.of(to == null ? "work.history.restored" : "work.history.deleted");
            case "TITLE" -> t.of("work.history.TITLE", quoted(from), quoted(to));
            case "STATE" ->
                    row.item() == null
                            ? t.of(
                                    "work.history.STATE.PROJECT",
                                    t.of(ProjectState.valueOf(word(to))))
                            : reviewed(together) ? null : state(from, to);
            case "REVIEW_ACCEPTED", "REVIEW_RETURNED" ->
                    t.of(
                            "work.history." + row.field() + (word(to).isEmpty() ? "" : ".remark"),
                            said(to));
            case "PAUSED_UNTIL" -> to == null ? null : t.of("work.history.PAUSED_UNTIL", date(to));
            case "PRIORITY" -> t.of("work.history.PRIORITY", t.of(Priority.valueOf(word(to))));
            case "RESPONSIBLE" ->
                    change("RESPONSIBLE", history.names(from, null), history.names(to, null));
            case "ASSIGNEES" -> assignees(from, to);
            case "GROUPS" ->
                    row.fromTitle() == null && row.toTitle() == null
                            ? t.of("work.history.GROUPS.any")
                            : change("GROUPS", word(row.fromTitle()), word(row.toTitle()));
            case "TAGS" -> change("TAGS", tags(from), tags(to));
            case "LEGAL_BASES",
                    "LINKS",
                    "ROLES",
                    "PROOF",
                    "PERIOD_END",
                    "SUBTASKS",
                    "PREDECESSORS" ->
                    t.of("work.history." + row.field());
            case "START", "END" -> change(row.field(), date(from), date(to));
            case "DURATION" ->
                    HistoryWords.names(together, ItemField.START)
                                    || HistoryWords.names(together, ItemField.END)
                            ? null
                            : t.of("work.history.DURATION");
            case "EFFORT" -> change("EFFORT", word(from), word(to));
            case "FILE_REFERENCE" -> change("FILE_REFERENCE", word(from), word(to));
            case "COLOUR" ->
                    to == null
                            ? t.of("work.history.COLOUR.cleared")
                            : t.of("work.history.COLOUR", t.of(Colour.valueOf(to)));
            case "PARENT" ->
                    to == null
                            ? t.of("work.history.PARENT.top")
                            : t.of("work.history.PARENT", quoted(row.toTitle()));
            case "COMMENT" ->
                    word(to).isEmpty()
                            ? t.of("work.history.COMMENT.gone")
                            : t.of("work.history.COMMENT", said(to));
            case "COMMENT_EDITED", "COMMENT_REMOVED", "COMMENT_RESTORED" ->
                    t.of("work.history." + row.field());
            case "FILE" -> change("FILE", quoted(from), quoted(to));
            case "SUBTASK" -> subtask(from, to);
            case "PREDECESSOR" -> change("PREDECESSOR", quoted(from), quoted(to));
            case "DRAFT" ->
                    t.of("true".equals(to) ? "work.history.DRAFT" : "work.history.DRAFT.ended");
            case "ARCHIVED" ->
                    t.of(to == null ? "work.history.ARCHIVED.ended" : "work.history.ARCHIVED");
            case "CONFIDENTIAL" ->
                    t.of(
                            "true".equals(to)
                                    ? "work.history.CONFIDENTIAL"
                                    : "work.history.CONFIDENTIAL.ended");
            case "MEMBER" -> member(row);
            case "PARTNER" -> change("PARTNER", word(from), word(to));
            case "ACCESS_REQUESTED" -> t.of("work.history.ACCESS_REQUESTED");
            case "ACCESS_GRANTED" -> t.of("work.history.ACCESS_GRANTED", history.names(from, null));
            case "ACCESS_DECLINED" ->
                    t.of("work.history.ACCESS_DECLINED", history.names(from, null));
            case "DESCRIPTION", "DONE_WHEN" -> t.of("work.history." + row.field());
            default -> other(row, from, to);
        };
    }

    /**
     * Three sentences: from nothing to something, from one to another, from something to nothing.
     */
    private String change(String field, String from, String to) {
        if (from.isEmpty()) {
            return t.of("work.history." + field + ".set", to);
        }
        return to.isEmpty()
                ? t.of("work.history." + field + ".cleared", from)
                : t.of("work.history." + field, from, to);
    }

    private String other(TrailRow row, @Nullable String from, @Nullable String to) {
        if (row.own() != null) {
            return own(row.own(), from, to);
        }
        return row.field().indexOf('.') > 0
                ? t.of(row.field(), said(to), said(from))
                : t.of("work.history.other");
    }

    private String own(OwnFields.Name field, @Nullable String from, @Nullable String to) {
        String before = told(field.form(), from);
        String after = told(field.form(), to);
        if (before.isEmpty()) {
            return t.of("work.history.FIELD.set", field.name(), after);
        }
        return after.isEmpty()
                ? t.of("work.history.FIELD.cleared", field.name(), before)
                : t.of("work.history.FIELD", field.name(), before, after);
    }

    /** A value of an own field as one reads it. */
    String told(OwnFields.Form form, @Nullable String value) {
        return switch (form) {
            case TEXT -> quoted(value);
            case NUMBER -> word(value).replace('.', ',');
            case DATE -> value == null ? "" : t.date(LocalDate.parse(value));
            case PERSON -> history.names(value, null);
        };
    }

    /** The answer to a review tells of the state too. */
    private static boolean reviewed(List<TrailRow> together) {
        return together.stream().anyMatch(TrailRow::isReview);
    }

    private String state(@Nullable String from, @Nullable String to) {
        TaskState after = TaskState.valueOf(word(to));
        boolean reopened = TaskState.valueOf(word(from)).isClosed() && !after.isClosed();
        return reopened
                ? t.of("work.history.STATE.reopened", t.of(after))
                : t.of("work.history.STATE", t.of(after));
    }

    private String assignees(@Nullable String from, @Nullable String to) {
        String come = history.names(to, from);
        String gone = history.names(from, to);
        if (come.isEmpty()) {
            return t.of("work.history.ASSIGNEES.cleared", gone);
        }
        return gone.isEmpty()
                ? t.of("work.history.ASSIGNEES.set", come)
                : t.of("work.history.ASSIGNEES", come, gone);
    }

    private String subtask(@Nullable String from, @Nullable String to) {
        if (to == null) {
            return t.of("work.history.SUBTASK.removed", quoted(from));
        }
        if (from == null) {
            return t.of("work.history.SUBTASK.added", quoted(to));
        }
        String title = quoted(to.replace(TICKED, "").replace(UNTICKED, ""));
        return t.of(
                to.startsWith(TICKED)
                        ? "work.history.SUBTASK.ticked"
                        : "work.history.SUBTASK.unticked",
                title);
    }

    /** “Gesa Thiel: READING”, and where; when it was taken only the name counts. */
    private String member(TrailRow row) {
        String told = word(row.to() == null ? row.from() : row.to());
        int colon = told.lastIndexOf(": ");
        String name = colon < 0 ? told : told.substring(0, colon);
        String where = row.item() == null ? "" : ".here";
        return row.to() == null || colon < 0
                ? t.of("work.history.MEMBER.gone" + where, name)
                : t.of(
                        "work.history.MEMBER" + where,
                        name,
                        t.of(ProjectRole.valueOf(told.substring(colon + 2))));
    }

    private static String tags(@Nullable String value) {
        return word(value).replace("\n", ", ");
    }

    private String date(@Nullable String value) {
        return value == null ? "" : t.shortDate(LocalDate.parse(value));
    }

    private static String word(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What people wrote, without its signs and its full stop, for the sentence has one. */
    private static String said(@Nullable String text) {
        return quoted(Markdown.words(word(text))).replaceAll("(?<![.])[.]$", "");
    }

    /** In one line and not too long. */
    private static String quoted(@Nullable String value) {
        String line = word(value).replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED).strip() + " …";
    }
}

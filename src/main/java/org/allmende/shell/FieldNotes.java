package org.allmende.shell;

import java.util.List;
import org.allmende.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a form field: its hint and what is wrong with it, and how the field names both
 * for those who hear the page.
 */
public record FieldNotes(String id, String hint, List<Problem> problems) {

    /** Picks the problems of one field. */
    public static FieldNotes of(String name, String hint, List<Problem> problems) {
        return new FieldNotes(
                "field-" + name,
                hint,
                problems.stream().filter(problem -> name.equals(problem.field())).toList());
    }

    /** The value of {@code aria-describedby}, or null when there is nothing to describe. */
    public @Nullable String describedBy() {
        String hintId = hint.isEmpty() ? "" : id + "-hint";
        String problemId = problems.isEmpty() ? "" : id + "-problem";
        String both = (hintId + " " + problemId).strip();
        return both.isEmpty() ? null : both;
    }

    /** The value of {@code aria-invalid}, or null when all is well. */
    public @Nullable String invalid() {
        return problems.isEmpty() ? null : "true";
    }
}

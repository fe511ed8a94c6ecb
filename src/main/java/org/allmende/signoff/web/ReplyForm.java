package org.allmende.signoff.web;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.Problem;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a round.
 *
 * @param answer name of a {@code SignoffAnswer}
 * @param from who hands on
 * @param to to whom
 */
public record ReplyForm(
        @Nullable String answer,
        @Nullable String remark,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    static final ReplyForm EMPTY = new ReplyForm("", "", "", "", "");

    public String remarkText() {
        return remark == null ? "" : remark;
    }

    public String answerText() {
        return answer == null ? "" : answer;
    }

    public String reasonText() {
        return reason == null ? "" : reason;
    }

    public String fromText() {
        return from == null ? "" : from;
    }

    public String toText() {
        return to == null ? "" : to;
    }

    static PersonId person(String field, @Nullable String typed, Problems problems) {
        try {
            return PersonId.of(typed == null ? "" : typed);
        } catch (IllegalArgumentException noId) {
            problems.at(field, "shell.problem.choice");
            return new PersonId(new UUID(0, 0));
        }
    }

    /** Whether the part for handing on was sent, and is shown open again. */
    public static boolean concernsHandingOn(List<Problem> problems) {
        return problems.stream()
                .anyMatch(problem ->
                        List.of("from", "to", "reason")
                                .contains(problem.field() == null ? "" : problem.field()));
    }
}

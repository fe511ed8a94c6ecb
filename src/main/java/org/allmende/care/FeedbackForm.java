package org.allmende.care;

import static java.util.Objects.requireNonNullElse;

import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is answered about a template, as typed.
 *
 * @param version the number of the version that was used
 * @param complete whether anything was missing
 * @param realistic whether the durations were right
 * @param clear whether it was understood
 */
public record FeedbackForm(
        String version, String complete, String realistic, String clear, String remark) {

    public static final int LONGEST_REMARK = 2_000;

    public FeedbackForm(
            @Nullable String version,
            @Nullable String complete,
            @Nullable String realistic,
            @Nullable String clear,
            @Nullable String remark) {
        this.version = requireNonNullElse(version, "");
        this.complete = requireNonNullElse(complete, "");
        this.realistic = requireNonNullElse(realistic, "");
        this.clear = requireNonNullElse(clear, "");
        this.remark = requireNonNullElse(remark, "");
    }

    static FeedbackForm empty(String version) {
        return new FeedbackForm(version, "", "", "", "");
    }

    record Read(Verdict complete, Verdict realistic, Verdict clear, String remark) {}

    Read read() {
        var problems = new Problems();
        var read =
                new Read(
                        problems.choice("complete", complete, Verdict.class, Verdict.PARTLY),
                        problems.choice("realistic", realistic, Verdict.class, Verdict.PARTLY),
                        problems.choice("clear", clear, Verdict.class, Verdict.PARTLY),
                        problems.text("remark", remark, LONGEST_REMARK));
        problems.refuseIfAny();
        return read;
    }
}

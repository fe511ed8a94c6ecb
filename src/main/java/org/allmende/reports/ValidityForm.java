package org.allmende.reports;

import static java.util.Objects.requireNonNullElse;

import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report still holds, as it was typed.
 *
 * @param amendment what is different by now; may stay empty but where something is
 * @param version of what the form showed
 */
public record ValidityForm(String validity, String amendment, String version) {

    public static final int LONGEST = 2_000;

    public ValidityForm(
            @Nullable String validity, @Nullable String amendment, @Nullable String version) {
        this.validity = requireNonNullElse(validity, "");
        this.amendment = requireNonNullElse(amendment, "");
        this.version = requireNonNullElse(version, "");
    }

    /** What the report says now. */
    public static ValidityForm of(PublishedReport report) {
        return new ValidityForm(
                report.validity().isAnswer() ? report.validity().name() : "",
                report.amendment(),
                Integer.toString(report.version()));
    }

    /** The same words, over what somebody else has said since. */
    public ValidityForm over(PublishedReport newer) {
        return new ValidityForm(validity, amendment, Integer.toString(newer.version()));
    }

    /** All of it, read. */
    record Read(Validity validity, String amendment) {}

    /**
     * @throws Refused at the fields
     */
    Read read() {
        var problems = new Problems();
        Validity read = problems.choice("validity", validity, Validity.class, Validity.CONFIRMED);
        if (problems.none() && !read.isAnswer()) {
            problems.at("validity", "shell.problem.choice");
        }
        String words =
                read == Validity.AMENDED
                        ? problems.required("amendment", amendment, LONGEST)
                        : problems.text("amendment", amendment, LONGEST);
        problems.refuseIfAny();
        return new Read(read, words);
    }
}

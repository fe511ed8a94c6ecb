package org.allmende.talks.results;

import org.allmende.shared.Refused;
import org.allmende.shell.Problems;

/**
 * Feedback as it was typed.
 *
 * @param score 1 to 5
 * @param words what somebody takes with them
 */
public record SessionFeedbackForm(String score, String words) {

    public static final SessionFeedbackForm EMPTY = new SessionFeedbackForm("", "");
    public static final int LONGEST = 500;

    public SessionFeedbackForm {
        score = score == null ? "" : score;
        words = words == null ? "" : words;
    }

    /** What was read. */
    record Read(int score, String words) {}

    /**
     * @throws Refused with all that is wrong
     */
    Read read() {
        var problems = new Problems();
        Integer said = problems.number("score", score, 1, 5);
        if (score.isBlank()) {
            problems.at("score", "shell.problem.choice");
        }
        String taken = problems.text("words", words, LONGEST);
        problems.refuseIfAny();
        return new Read(said == null ? 1 : said, taken);
    }
}

package org.allmende.reports;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** Whether a published report still holds, as its authority says. */
public enum Validity {
    /** Nobody had to be asked yet. */
    CURRENT,
    CONFIRMED,
    AMENDED,
    OUTDATED,
    /** They were asked and reminded, and did not answer. */
    UNCONFIRMED;

    /** Whether they may give it as an answer. */
    boolean isAnswer() {
        return this == CONFIRMED || this == AMENDED || this == OUTDATED;
    }

    /** Whether it needs no second look of the reader. */
    public boolean isTrusted() {
        return this == CURRENT || this == CONFIRMED || this == AMENDED;
    }

    /** The answers, in the reader's words. */
    public static List<Choice> answers(Texts t) {
        return Stream.of(values())
                .filter(Validity::isAnswer)
                .map(one -> new Choice(one.name(), t.of("reports.validity.answer." + one)))
                .toList();
    }
}

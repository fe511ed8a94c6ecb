package org.allmende.shared;

import java.util.List;

/** A rule says no. Carries the sentences to show; the page answers 422 and keeps the typed text. */
public final class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public Refused(Problem problem) {
        this(List.of(problem));
    }

    public Refused(String code, Object... arguments) {
        this(Problem.of(code, arguments));
    }

    public List<Problem> problems() {
        return problems;
    }
}

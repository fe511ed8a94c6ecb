package org.allmende.files;

import java.util.List;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;

/** Names the refusal that answers 413 instead of 422. */
public final class TooLarge {

    private static final String CODE = "files.problem.large";

    private TooLarge() {}

    static Refused of(String name, int megabytes) {
        return new Refused(CODE, name, megabytes);
    }

    public static boolean is(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.code().equals(CODE));
    }
}

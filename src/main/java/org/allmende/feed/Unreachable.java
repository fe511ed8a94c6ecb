package org.allmende.feed;

import org.allmende.shared.Problem;

/** The other server gives no answer now; later it may. */
final class Unreachable extends RuntimeException {

    private final transient Problem problem;

    Unreachable(String code, Object... arguments) {
        super(code, null, false, false);
        this.problem = Problem.of(code, arguments);
    }

    Problem problem() {
        return problem;
    }
}

package org.allmende.api;

import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for. */
final class Page {

    static final String DEFAULT = "50";
    private static final int MOST = 200;

    private Page() {}

    /**
     * @throws Refused when it is not 1 to 200
     */
    static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(Problem.at("limit", "shell.problem.number.range", 1, MOST));
        }
        return limit;
    }

    /** Address of the next page, or null after the last. */
    static @Nullable String next(String path, int size, @Nullable String cursor) {
        return cursor == null ? null : path + "?limit=" + size + "&after=" + cursor;
    }
}

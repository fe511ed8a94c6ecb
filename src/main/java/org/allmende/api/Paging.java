package org.allmende.api;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Slice;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * How lists go on: {@code limit} entries after the cursor {@code after}; the next address stands in
 * the answer and in its Link header.
 */
record Paging(String path, int limit, @Nullable String after) {

    static final int MOST = 500;
    private static final int USUAL = 100;
    private static final String CURSOR = "[0-9A-Za-z.-]{1,1000}";

    /** Makes the body of a page. */
    interface Body<T, B> {
        B of(List<T> entries, @Nullable String next);
    }

    /**
     * @throws org.allmende.shared.Refused when limit is not 1 to 500, or the cursor is none of ours
     */
    static Paging of(String path, @Nullable String limit, @Nullable String after) {
        var problems = new Problems();
        Integer size = problems.number("limit", limit, 1, MOST);
        if (after != null && !after.isEmpty() && !after.matches(CURSOR)) {
            problems.at("after", "api.problem.noCursor");
        }
        problems.refuseIfAny();
        return new Paging(
                path, size == null ? USUAL : size, after == null || after.isEmpty() ? null : after);
    }

    /**
     * The cursor where it is an id, or null.
     *
     * @throws org.allmende.shared.Refused when it is none
     */
    <I> @Nullable I afterId(Function<UUID, I> type) {
        try {
            return after == null ? null : type.apply(UUID.fromString(after));
        } catch (IllegalArgumentException noId) {
            throw new Refused(Problem.at("after", "api.problem.noCursor"));
        }
    }

    <T, B> ResponseEntity<B> answer(Slice<T> slice, Body<T, B> body) {
        String next =
                slice.next() == null ? null : path + "?limit=" + limit + "&after=" + slice.next();
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(body.of(slice.entries(), next));
    }
}

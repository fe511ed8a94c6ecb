package org.allmende.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list, read by keyset: the next page begins after the last entry of this one.
 *
 * @param next the cursor of the next page, or null when this is the last
 */
public record Slice<T>(List<T> entries, @Nullable String next) {

    /** Cuts a list that was read with one entry too many. */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        return oneMore.size() <= size
                ? new Slice<>(List.copyOf(oneMore), null)
                : new Slice<>(
                        List.copyOf(oneMore.subList(0, size)), cursor.apply(oneMore.get(size - 1)));
    }

    public <R> Slice<R> map(Function<T, R> shape) {
        return new Slice<>(entries.stream().map(shape).toList(), next);
    }
}

package org.allmende.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link TaskMerge} for the own fields of an authority.
 *
 * @param merged what the form would say with what only the other changed
 * @param conflicts what both changed differently
 * @param theirs what only the other changed
 */
public record OwnMerge(
        Map<UUID, @Nullable String> merged, List<Line> conflicts, List<Line> theirs) {

    /** A field in both versions; null where it is empty. */
    public record Line(UUID field, @Nullable String mine, @Nullable String now) {}

    /**
     * @param base what both had read, of the fields that changed since
     * @param mine what was typed
     * @param now what is stored by now
     */
    static OwnMerge of(
            Map<UUID, @Nullable String> base,
            Map<UUID, @Nullable String> mine,
            Map<UUID, String> now) {
        var merged = new HashMap<UUID, @Nullable String>(mine);
        var lines =
                mine.keySet().stream()
                        .filter(base::containsKey)
                        .map(field -> new Line(field, mine.get(field), now.get(field)))
                        .filter(line -> !Objects.equals(line.mine(), line.now()))
                        .filter(line -> !Objects.equals(base.get(line.field()), line.now()))
                        .toList();
        var theirs =
                lines.stream()
                        .filter(line -> Objects.equals(base.get(line.field()), line.mine()))
                        .toList();
        theirs.forEach(line -> merged.put(line.field(), line.now()));
        return new OwnMerge(
                merged, lines.stream().filter(line -> !theirs.contains(line)).toList(), theirs);
    }
}

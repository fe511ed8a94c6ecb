package org.allmende.views;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Which items the list shows, and in which order. It lives in the address, so that a view can be
 * mailed.
 *
 * @param search part of the title, or the number; empty for all
 * @param after the last item of the page before, or null for the first page
 */
public record OutlineFilter(
        String search,
        @Nullable TaskState state,
        @Nullable PersonId person,
        @Nullable Urgency urgency,
        Sorting sorting,
        @Nullable ItemId after) {

    /** The orders of the list and the words they have in the address. */
    public enum Sorting {
        TREE("baum"),
        END("ende"),
        TITLE("titel");

        private final String word;

        Sorting(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Whether rows stand without the tree around them. */
    public boolean isFlat() {
        return isNarrowed() || sorting != Sorting.TREE;
    }

    public boolean isNarrowed() {
        return !search.isEmpty() || state != null || person != null || urgency != null;
    }

    public OutlineFilter after(@Nullable ItemId item) {
        return new OutlineFilter(search, state, person, urgency, sorting, item);
    }

    public OutlineFilter sorted(Sorting other) {
        return new OutlineFilter(search, state, person, urgency, other, null);
    }

    /**
     * The part of the address behind the path, with its question mark; empty when nothing is set.
     */
    public String query() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "suche", search);
        put(parts, "zustand", state);
        put(parts, "person", person);
        put(parts, "ampel", urgency);
        put(parts, "sortierung", sorting == Sorting.TREE ? null : sorting.word());
        put(parts, "ab", after);
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.put(name, URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}

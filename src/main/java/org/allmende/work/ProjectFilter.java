package org.allmende.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which of one's projects the list shows. It lives in the address.
 *
 * @param search part of the title or the Aktenzeichen; empty for all
 * @param after the last project of the page before, or null for the first page
 */
public record ProjectFilter(
        String search, @Nullable ProjectState state, Shelf shelf, @Nullable ProjectId after) {

    /** Where projects lie, and the words for it in the address. */
    public enum Shelf {
        CURRENT(""),
        DRAFTS("entwurf"),
        ARCHIVE("archiv");

        private final String word;

        Shelf(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isNarrowed() {
        return !search.isEmpty() || state != null || shelf != Shelf.CURRENT;
    }

    public ProjectFilter after(@Nullable ProjectId project) {
        return new ProjectFilter(search, state, shelf, project);
    }

    /** The part of the address behind the path; empty when nothing is set. */
    public String query() {
        var query = new StringBuilder();
        put(query, "suche", search);
        put(query, "zustand", state);
        put(query, "ablage", shelf.word());
        put(query, "ab", after);
        return query.toString();
    }

    private static void put(StringBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}

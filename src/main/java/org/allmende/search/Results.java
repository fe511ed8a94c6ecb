package org.allmende.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param typed the words as they stand in the field
 * @param tooShort whether there is too little to search for
 * @param only name of the one source that was asked, or empty for all
 */
public record Results(String typed, boolean tooShort, String only, List<Group> groups) {

    /**
     * What one source found.
     *
     * @param more address that shows more of it, or null when this is all
     */
    public record Group(String name, String title, List<Hit> hits, @Nullable String more) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether there is more than what is shown. */
    public boolean hasMore() {
        return groups.stream().anyMatch(group -> group.more() != null);
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    static String path(String words, String source) {
        return "/suche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&gruppe=" + source;
    }

    public String allPath() {
        return "/suche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}

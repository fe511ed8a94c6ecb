package org.allmende.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a project its page shows.
 *
 * @param search words in the name, or empty
 * @param page from 1
 */
public record FileFilter(String search, @Nullable FileKind kind, Sorting sorting, int page) {

    static final int SIZE = 50;

    /** In which order. */
    public enum Sorting {
        DATE("v.at desc, f.id desc"),
        NAME("lower(f.name), f.id"),
        SIZE("v.size desc, f.id");

        private final String order;

        Sorting(String order) {
            this.order = order;
        }

        String order() {
            return order;
        }
    }

    public boolean isNarrowed() {
        return !search.isEmpty() || kind != null;
    }

    public FileFilter at(int other) {
        return new FileFilter(search, kind, sorting, other);
    }

    public FileFilter by(Sorting other) {
        return new FileFilter(search, kind, other, 1);
    }

    /** As the address of the page tells it, beginning with “?”, or empty. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (!search.isEmpty()) {
            parts.add("suche=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        }
        if (kind != null) {
            parts.add("art=" + kind);
        }
        if (sorting != Sorting.DATE) {
            parts.add("sortierung=" + sorting);
        }
        if (page > 1) {
            parts.add("seite=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}

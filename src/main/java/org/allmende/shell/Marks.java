package org.allmende.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody's text names: people, and things of this platform to link to. */
public interface Marks {

    Marks NONE = words -> List.of();

    /**
     * A stretch of words.
     *
     * @param to behind its last character
     * @param href where it leads, or null when it only stands out
     */
    record Mark(int from, int to, @Nullable String href, @Nullable String title) {}

    /**
     * @param words a passage without formatting: never code, never the text of a link
     * @return in their order, not overlapping
     */
    List<Mark> in(String words);
}

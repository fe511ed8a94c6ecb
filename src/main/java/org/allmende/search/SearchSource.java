package org.allmende.search;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** A kind of thing that can be found. Sources stand on the page in the order of their beans. */
public interface SearchSource {

    /** Its name in addresses: German, lower case, as „aufgaben“. */
    String name();

    /** Key of the heading above what it finds. */
    String title();

    /**
     * What the viewer may see of it, best first.
     *
     * @param words as typed, at least two characters; see {@link TypedWords}
     * @param most how many at most
     */
    List<Hit> search(Viewer viewer, String words, int most);

    /**
     * Address of a list that continues where this one ends, or null when the search itself shows
     * more.
     */
    default @Nullable String continuation(String words) {
        return null;
    }
}

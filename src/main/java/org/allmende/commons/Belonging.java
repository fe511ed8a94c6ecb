package org.allmende.commons;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a page of the commons.
 *
 * @param to the entry of the page
 * @param template what hangs on it can be subscribed to; null where there is none, or for visitors
 */
public record Belonging(UUID to, List<OfKind> kinds, @Nullable Subscription template) {

    public static final Belonging NOTHING = new Belonging(new UUID(0, 0), List.of(), null);

    /**
     * The first few of a kind.
     *
     * @param count how many there are
     */
    public record OfKind(EntryKind kind, List<CommonsEntry> entries, long count) {

        public boolean hasMore() {
            return count > entries.size();
        }
    }

    public boolean isEmpty() {
        return kinds.isEmpty() && template == null;
    }

    /** Where all of a kind are. */
    public String all(EntryKind kind) {
        return new StreamFilter(kind, "", to, false, null).path();
    }
}

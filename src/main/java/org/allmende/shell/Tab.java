package org.allmende.shell;

import org.jspecify.annotations.Nullable;

/**
 * One view of a thing beside its others.
 *
 * @param count how much is behind it, or null
 */
public record Tab(String label, String href, @Nullable Integer count) {

    public static Tab of(String label, String href) {
        return new Tab(label, href, null);
    }
}

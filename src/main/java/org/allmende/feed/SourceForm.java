package org.allmende.feed;

import org.jspecify.annotations.Nullable;

/** As typed: the address of another server. */
public record SourceForm(@Nullable String address) {

    public static final SourceForm EMPTY = new SourceForm("");

    String typed() {
        return address == null ? "" : address;
    }
}

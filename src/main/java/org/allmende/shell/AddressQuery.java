package org.allmende.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The part of an address behind its path, put together from what is set. */
public final class AddressQuery {

    private final StringBuilder parts = new StringBuilder();

    public AddressQuery with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.append(parts.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** With its question mark; empty when nothing is set. */
    @Override
    public String toString() {
        return parts.toString();
    }
}

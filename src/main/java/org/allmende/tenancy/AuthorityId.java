package org.allmende.tenancy;

import java.util.UUID;

public record AuthorityId(UUID value) {

    public static AuthorityId of(String text) {
        return new AuthorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

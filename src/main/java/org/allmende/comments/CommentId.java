package org.allmende.comments;

import java.util.UUID;

public record CommentId(UUID value) {

    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

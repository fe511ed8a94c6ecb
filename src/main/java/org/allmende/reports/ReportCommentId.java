package org.allmende.reports;

import java.util.UUID;

public record ReportCommentId(UUID value) {

    public static ReportCommentId of(String text) {
        return new ReportCommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

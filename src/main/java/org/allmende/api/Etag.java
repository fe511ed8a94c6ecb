package org.allmende.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Versions as entity tags (RFC 9110, 8.8.3). */
final class Etag {

    private Etag() {}

    static String of(int version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version an {@code If-Match} names, or null when there is none or it is {@code *}.
     *
     * @throws ResponseStatusException 412 when it is no tag of ours, since then nothing can match it
     */
    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip().replace("W/", "").replace("\"", "");
        if (!tag.matches("v\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return Integer.valueOf(tag.substring(1));
    }

    static void refuseOther(@Nullable String ifMatch, int present) {
        Integer read = version(ifMatch);
        if (read != null && read != present) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }
}

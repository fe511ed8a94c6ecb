package org.allmende.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Entity tags (RFC 9110, 8.8.3): the version of a thing, then a digest of all that is shown of it.
 * A change compares the version only; reading again compares the whole, since the Ampel changes by
 * the calendar alone.
 */
final class Etag {

    private Etag() {}

    static String of(int version, Record shown) {
        // The text of a record is the same on each node; its hash code, with enums in it, is not.
        return "\"%d.%08x\"".formatted(version, shown.toString().hashCode());
    }

    /** Whether the caller meant this version; without the header any. */
    static boolean allows(@Nullable String ifMatch, int version) {
        return ifMatch == null
                || ifMatch.isBlank()
                || tags(ifMatch).anyMatch(tag -> tag.equals("*") || isOf(tag, version));
    }

    /** The answer to a change that would hit another version than the caller saw. */
    static ResponseStatusException changedMeanwhile() {
        return new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }

    private static java.util.stream.Stream<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(tag -> tag.strip().replace("W/", "").replace("\"", ""));
    }

    private static boolean isOf(String tag, int version) {
        int dot = tag.indexOf('.');
        return tag.substring(0, dot < 0 ? tag.length() : dot).equals(Integer.toString(version));
    }
}

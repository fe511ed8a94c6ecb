package org.allmende.files;

import java.time.Instant;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One content that a file had or has.
 *
 * @param number from 1
 * @param name as it was sent
 * @param hash SHA-256 of the content
 * @param type media type, recognised by the content
 * @param preview hash of a picture of its first page, or null
 * @param isRead whether the job that reads has been there
 */
public record FileVersion(
        FileId file,
        int number,
        String name,
        String hash,
        long size,
        String type,
        FileKind kind,
        PersonId person,
        Instant at,
        ContentState state,
        @Nullable String preview,
        boolean isRead) {

    /** Whether a browser may show it within a page, as it is. */
    public boolean isShown() {
        return kind.isShown() && state.isOpen();
    }
}

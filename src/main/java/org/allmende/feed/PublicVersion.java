package org.allmende.feed;

import java.time.Instant;
import java.util.UUID;

/** A version that anybody may have. */
record PublicVersion(
        UUID id,
        String slug,
        String number,
        String title,
        String subject,
        String summary,
        String licence,
        String authority,
        Instant publishedAt) {}

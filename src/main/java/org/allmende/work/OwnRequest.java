package org.allmende.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request of one's own.
 *
 * @param path the address as it was asked for, whether it leads anywhere or not
 * @param answeredAt null while nobody has answered
 * @param granted the right that was given, or null
 */
public record OwnRequest(
        String path,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable ProjectRole granted) {}

package org.allmende.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another server whose feed is fetched.
 *
 * @param tag of the feed when all of it had been taken over, or null
 */
record Source(UUID id, String server, String address, ServerKey key, @Nullable String tag) {}

package org.allmende.commons;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hears of: a topic, or a template with all that hangs on it.
 *
 * @param title as the page calls it
 * @param active whether it runs, or could be begun
 */
public record Subscription(
        @Nullable String topic, @Nullable UUID template, String title, boolean active) {}

package org.allmende.talks.pool;

import java.time.Instant;
import org.allmende.talks.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way of a topic.
 *
 * @param reason why; all who see the topic read it
 * @param into the topic it was merged into
 */
public record TopicStep(Instant at, TopicState state, String reason, @Nullable TopicId into) {}

package org.allmende.talks.live;

import java.util.UUID;

/** A raised hand, as the moderation sees it. */
public record LiveHand(UUID id, String name) {}

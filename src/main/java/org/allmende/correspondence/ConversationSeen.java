package org.allmende.correspondence;

import org.allmende.tenancy.Viewer;

/** Somebody looked at what was new to them. Published inside the transaction. */
public record ConversationSeen(Viewer by, ConversationId conversation) {}

package org.allmende.comments;

import org.allmende.work.ItemId;

/** A task that a comment names. */
public record ItemLink(ItemId id, int number, String title) {}

package org.allmende.entry;

import org.allmende.plan.ItemKind;
import org.allmende.work.ItemId;

import java.util.List;

/** An item of a selection. */
public record Picked(ItemId id, int number, String title, ItemKind kind, List<String> tags) {}

package org.allmende.entry;

import java.util.List;
import org.allmende.plan.ItemKind;
import org.allmende.work.ItemId;

/** An item of a selection. */
public record Picked(ItemId id, int number, String title, ItemKind kind, List<String> tags) {}

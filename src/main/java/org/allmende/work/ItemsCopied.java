package org.allmende.work;

import java.util.Map;
import org.allmende.tenancy.Viewer;

/**
 * Items were copied within a project. Published inside the transaction, so that modules that keep
 * something of an item can give it to the copy as well.
 *
 * @param copies the copy of each item
 */
public record ItemsCopied(Viewer by, ProjectId project, Map<ItemId, ItemId> copies) {}

package org.allmende.library;

import org.allmende.plan.MergeChange;

/**
 * A change as a page shows it.
 *
 * @param label what changes: the name of a field, or what becomes of the item
 * @param own what the own plan has, in words
 */
public record ShownChange(MergeChange change, String label, WordMarks marks, String own) {}

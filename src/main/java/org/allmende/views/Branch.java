package org.allmende.views;

import java.util.List;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A package with what stands in it: a column of the structure, or a group within one.
 *
 * @param id null for the column of tasks without a package
 * @param number its place among packages, as “2” or “2.1”; empty for the column without a package
 * @param colour name of the tone in the style sheets
 * @param children in the order of the tree
 */
public record Branch(
        @Nullable ItemId id,
        String number,
        String title,
        String colour,
        Progress progress,
        List<Structure.Part> children)
        implements Structure.Part {}

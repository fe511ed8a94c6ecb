package org.allmende.work;

import org.jspecify.annotations.Nullable;

/**
 * Where something shall stand.
 *
 * @param parent the package it goes into, or null for the top
 * @param before the sibling that shall follow it, or null for the end
 */
public record Spot(@Nullable ItemId parent, @Nullable ItemId before) {

    public static Spot lastIn(@Nullable ItemId parent) {
        return new Spot(parent, null);
    }
}

package org.allmende.drafting;

import java.util.Set;

/**
 * What somebody takes over from the origin of a variant.
 *
 * @param chosen changes, each as its word
 * @param newest the version of the origin they saw; empty when nothing was chosen yet
 */
public record OriginForm(Set<String> chosen, String newest) {

    public static final OriginForm EMPTY = new OriginForm(Set.of(), "");
}

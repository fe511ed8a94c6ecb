package org.allmende.contribution;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes.
 *
 * @param adoption for which template of the project; null for the only one
 * @param chosen changes, each as its word
 */
public record ContributionForm(@Nullable UUID adoption, Set<String> chosen, String reason) {}

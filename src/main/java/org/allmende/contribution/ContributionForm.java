package org.allmende.contribution;

import java.util.Set;

/**
 * What somebody proposes.
 *
 * @param chosen changes, each as its word
 */
public record ContributionForm(Set<String> chosen, String reason) {

    static final ContributionForm EMPTY = new ContributionForm(Set.of(), "");
}

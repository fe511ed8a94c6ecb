package org.allmende.contribution;

import java.util.Set;

/**
 * What the maintainers say to a proposal.
 *
 * @param chosen changes, each as its word
 * @param newest the version of the template they saw
 */
public record AnswerForm(Set<String> chosen, String words, String newest) {

    public static final AnswerForm EMPTY = new AnswerForm(Set.of(), "", "");
}

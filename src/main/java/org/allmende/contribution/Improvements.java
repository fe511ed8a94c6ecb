package org.allmende.contribution;

import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanMerge;
import org.allmende.upgrade.Agreed;

/**
 * What a project does otherwise than the version of its template that it follows.
 *
 * @param version that version, whole
 * @param merge of the project into it
 */
record Improvements(Agreed agreed, PlanDocument version, PlanMerge merge) {

    /** Which of these words name a change that is offered. */
    Set<String> known(Set<String> words) {
        return merge.changes().stream()
                .map(change -> change.id().toString())
                .filter(words::contains)
                .collect(Collectors.toSet());
    }

    /** The version with the chosen changes. */
    PlanDocument with(Set<String> chosen) {
        return version.with(merge.making(chosen).plan());
    }
}

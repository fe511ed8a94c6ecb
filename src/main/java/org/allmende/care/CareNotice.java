package org.allmende.care;

import java.time.LocalDate;
import java.util.List;

/**
 * What must be known of the state of a template before all else.
 *
 * @param changes laws it cites that changed and that it has not been compared with
 * @param links those that lead nowhere, for who looks after it
 * @param mayCheck whether the viewer looks after it
 */
public record CareNotice(
        LegalState law, List<LegalChange> changes, List<BrokenLink> links, boolean mayCheck) {

    public boolean isEmpty(LocalDate today) {
        return !law.isOld(today) && changes.isEmpty() && links.isEmpty();
    }
}

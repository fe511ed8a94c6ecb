package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.RoleKey;
import org.allmende.tenancy.PersonId;

/**
 * What one says of a routine: in its form, on paper, to a colleague.
 *
 * @param begins from which the rhythm counts
 * @param document its plan with its own rhythm
 * @param people who fills which role, in order; a role may stay open
 */
record RoutineTerms(
        String title,
        LocalDate begins,
        PlanDocument document,
        PersonId responsible,
        Map<RoleKey, List<PersonId>> people) {

    /** Titles of the roles that tasks name and nobody fills. */
    List<String> openRoles() {
        var plan = document.plan();
        return plan.roles().stream()
                .filter(role -> people.getOrDefault(role.key(), List.of()).isEmpty())
                .filter(role ->
                        plan.items().stream().anyMatch(item -> item.roles().contains(role.key())))
                .map(role -> role.title())
                .toList();
    }
}

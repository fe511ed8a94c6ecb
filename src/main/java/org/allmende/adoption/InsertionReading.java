package org.allmende.adoption;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.plan.Plan;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;

/** Reads which roles of a project take those of a template. */
final class InsertionReading {

    private InsertionReading() {}

    /**
     * @throws Refused at the fields {@code role-…} when one is unknown, or takes two
     */
    static Map<RoleKey, RoleKey> takers(InsertionForm form, Plan template, List<Role> roles) {
        var problems = new Problems();
        Map<RoleKey, RoleKey> takers = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Role role : template.roles()) {
            String taker = form.taker(role.key().value());
            String field = AdoptionForm.ROLE + role.key();
            if (taker.isEmpty()) {
                continue;
            }
            if (roles.stream().noneMatch(known -> known.key().value().equals(taker))) {
                problems.at(field, "shell.problem.choice");
            } else if (!taken.add(taker)) {
                problems.at(field, "adoption.insert.role.twice");
            } else {
                takers.put(role.key(), RoleKey.of(taker));
            }
        }
        problems.refuseIfAny();
        return takers;
    }

    /** Roles that are called alike are proposed for each other. */
    static Map<String, String> proposed(Plan template, List<Role> roles) {
        Map<String, String> takers = new HashMap<>();
        for (Role role : template.roles()) {
            roles.stream()
                    .filter(known -> known.title().equalsIgnoreCase(role.title()))
                    .map(known -> known.key().value())
                    .filter(key -> !takers.containsValue(key))
                    .findFirst()
                    .ifPresent(key -> takers.put(role.key().value(), key));
        }
        return takers;
    }
}

package org.allmende.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanEdits;
import org.allmende.plan.Role;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.springframework.util.MultiValueMap;

/**
 * The roles of a draft as they were typed.
 *
 * @param version the draft's, when the form was shown
 * @param titles by key; without a title a role is given up
 * @param added titles of new ones
 */
public record RolesForm(String version, Map<String, String> titles, List<String> added) {

    /** Fields of roles are called so, with the role's key behind. */
    public static final String ROLE = "role-";

    private static final int LONGEST = 200;

    public static RolesForm of(MultiValueMap<String, String> sent) {
        Map<String, String> titles = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(ROLE)) {
                titles.put(
                        name.substring(ROLE.length()),
                        Objects.requireNonNullElse(values.getFirst(), ""));
            }
        });
        return new RolesForm(
                Objects.requireNonNullElse(sent.getFirst("version"), ""),
                titles,
                sent.getOrDefault("added", List.of()).stream().filter(Objects::nonNull).toList());
    }

    public static RolesForm of(Draft draft) {
        Map<String, String> titles = new LinkedHashMap<>();
        draft.document()
                .plan()
                .roles()
                .forEach(role -> titles.put(role.key().value(), role.title()));
        return new RolesForm(String.valueOf(draft.version()), titles, List.of("", ""));
    }

    public RolesForm over(Draft stored) {
        return new RolesForm(String.valueOf(stored.version()), titles, added);
    }

    /**
     * The plan with these roles.
     *
     * @throws Refused with all that is wrong, at its fields
     */
    public Plan into(Plan plan) {
        var problems = new Problems();
        List<Role> roles = new ArrayList<>();
        for (Role role : plan.roles()) {
            String key = role.key().value();
            String title =
                    problems.text(ROLE + key, titles.getOrDefault(key, role.title()), LONGEST);
            if (!title.isEmpty()) {
                roles.add(new Role(role.key(), title));
            }
        }
        for (String typed : added) {
            String title = problems.text("added", typed, LONGEST);
            if (!title.isEmpty()) {
                roles.add(Role.of(key(title, plan, roles), title));
            }
        }
        problems.refuseIfAny();
        return PlanEdits.roles(plan, roles);
    }

    /** Initials, with a number where they are taken: “Leitung Hauptamt” is LH, a second one LH2. */
    private static String key(String title, Plan plan, List<Role> roles) {
        var initials = new StringBuilder();
        for (String word : title.toUpperCase(Locale.GERMAN).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && initials.length() < 4) {
                initials.append(word.charAt(0));
            }
        }
        String plain = initials.isEmpty() ? "R" : initials.toString();
        String key = plain;
        for (int number = 2; isTaken(key, plan.roles()) || isTaken(key, roles); number++) {
            key = plain + number;
        }
        return key;
    }

    private static boolean isTaken(String key, List<Role> roles) {
        return roles.stream().anyMatch(role -> role.key().value().equals(key));
    }
}

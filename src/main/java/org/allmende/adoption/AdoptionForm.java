package org.allmende.adoption;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of an adoption as it was typed.
 *
 * @param anchor START or TARGET
 * @param calendar empty for the authority's own, otherwise “NW” or “BY-AUGSBURG”
 * @param packages keys of the ticked packages
 * @param roles by key of the role: ids of the chosen people
 * @param factor such as “0.7”
 * @param practice durations from practice instead of the template's
 */
public record AdoptionForm(
        String title,
        String fileReference,
        String anchor,
        String start,
        String target,
        String calendar,
        Set<String> packages,
        Map<String, List<String>> roles,
        String responsible,
        String factor,
        boolean practice,
        boolean draft) {

    /** Fields of roles are called so, with the role's key behind. */
    public static final String ROLE = "role-";

    /** Without this field nothing was sent, and the page proposes. */
    private static final String SENT = "anchor";

    public static boolean isSent(MultiValueMap<String, String> fields) {
        return fields.containsKey(SENT);
    }

    public static AdoptionForm of(MultiValueMap<String, String> fields) {
        Map<String, List<String>> roles = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ROLE)) {
                roles.put(name.substring(ROLE.length()), chosen(values));
            }
        });
        return new AdoptionForm(
                text(fields.getFirst("title")),
                text(fields.getFirst("fileReference")),
                text(fields.getFirst("anchor")),
                text(fields.getFirst("start")),
                text(fields.getFirst("target")),
                text(fields.getFirst("calendar")),
                new LinkedHashSet<>(chosen(fields.getOrDefault("packages", List.of()))),
                roles,
                text(fields.getFirst("responsible")),
                text(fields.getFirst("factor")),
                "true".equals(fields.getFirst("practice")),
                "true".equals(fields.getFirst("draft")));
    }

    /** Who is chosen for a role; each once. */
    public List<String> people(String role) {
        return roles.getOrDefault(role, List.of());
    }

    private static List<String> chosen(List<String> values) {
        return values.stream()
                .filter(value -> value != null && !value.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

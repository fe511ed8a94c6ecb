package org.allmende.routines;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a routine as it was typed.
 *
 * @param rhythm a {@link RhythmChoice}; which of the fields behind it count depends on it
 * @param position which of its kind in the month: 1 to 4, or -1 for the last
 * @param months numbers of the months; none for all
 * @param roles by key of the role: ids of the chosen people
 * @param version of the routine that was read; empty for a new one
 */
public record RoutineForm(
        String title,
        String begins,
        String rhythm,
        String position,
        String weekday,
        String day,
        String interval,
        Set<String> months,
        String list,
        String rule,
        String roll,
        String lead,
        String responsible,
        Map<String, List<String>> roles,
        String version) {

    /** Fields of roles are called so, with the role's key behind. */
    public static final String ROLE = "role-";

    /** Without this field nothing was sent, and the page proposes. */
    private static final String SENT = "rhythm";

    public static @Nullable RoutineForm of(MultiValueMap<String, String> fields) {
        return fields.containsKey(SENT) ? read(fields) : null;
    }

    public static RoutineForm read(MultiValueMap<String, String> fields) {
        Map<String, List<String>> roles = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ROLE)) {
                roles.put(name.substring(ROLE.length()), chosen(values));
            }
        });
        return new RoutineForm(
                text(fields, "title"),
                text(fields, "begins"),
                text(fields, "rhythm"),
                text(fields, "position"),
                text(fields, "weekday"),
                text(fields, "day"),
                text(fields, "interval"),
                new LinkedHashSet<>(chosen(fields.getOrDefault("months", List.of()))),
                text(fields, "list"),
                text(fields, "rule"),
                text(fields, "roll"),
                text(fields, "lead"),
                text(fields, "responsible"),
                roles,
                text(fields, "version"));
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

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}

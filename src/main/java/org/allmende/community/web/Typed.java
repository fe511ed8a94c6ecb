package org.allmende.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed before they were asked for the house rules: it travels along in hidden fields
 * and is sent by the same click.
 *
 * @param path where it was going
 */
public record Typed(String path, List<Field> fields) {

    /** One value; a name may stand several times. */
    public record Field(String name, String value) {}

    /** The field by which the house rules are accepted on the way. */
    public static final String RULES = "hausregeln";

    /** Only the house rules, and nothing typed. */
    static Typed nothing() {
        return new Typed("/gemeinschaft/hausregeln", List.of());
    }

    static Typed in(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals("_csrf") && !name.equals(RULES)) {
                        for (String value : values) {
                            fields.add(new Field(name, value));
                        }
                    }
                });
        return new Typed(request.getRequestURI(), List.copyOf(fields));
    }
}

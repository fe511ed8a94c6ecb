package org.allmende.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The browsable description of the interface, as the OpenAPI document says it.
 *
 * @param problems the statuses that every error comes with
 */
public record ApiGuide(
        String description, List<Group> groups, List<Type> types, List<Status> problems) {

    /** Endpoints about one thing. */
    public record Group(String key, String title, List<Endpoint> endpoints) {}

    /**
     * One endpoint.
     *
     * @param anchor its place on the page
     * @param curl a call that can be copied
     */
    public record Endpoint(
            String anchor,
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            @Nullable String takes,
            @Nullable String gives,
            List<Status> answers,
            String curl) {

        /** Tone of its badge. */
        public String tone() {
            return switch (method) {
                case "GET" -> "good";
                case "DELETE" -> "alarm";
                default -> "caution";
            };
        }
    }

    /** A kind of object. */
    public record Type(String name, String description, List<Field> fields) {}

    /**
     * A field or parameter.
     *
     * @param place path, query, header, or empty for a field
     * @param type in words, as “string, date”
     * @param link name of the type it refers to, or null
     * @param values what it may be, when that is fixed
     * @param example one value, or empty
     */
    public record Field(
            String name,
            String place,
            String type,
            @Nullable String link,
            boolean optional,
            String description,
            List<String> values,
            String example) {}

    /** An answer. */
    public record Status(String code, String description) {}
}

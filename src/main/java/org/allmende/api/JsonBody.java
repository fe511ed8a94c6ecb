package org.allmende.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object field by field and knows the three cases that a record cannot tell apart: not named, named as
 * null, and named with a value. What is wrong is collected with the field's name.
 */
final class JsonBody {

    private final JsonNode node;
    private final Problems problems = new Problems();
    private final Set<String> known = new HashSet<>();

    JsonBody(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new Refused("api.problem.noObject");
        }
        this.node = node;
    }

    boolean names(String field) {
        known.add(field);
        return node.has(field);
    }

    /** The text, or null when the field is not named. */
    @Nullable String text(String field, int longest) {
        return names(field) ? problems.text(field, string(field), longest) : null;
    }

    String required(String field, int longest) {
        names(field);
        return problems.required(field, string(field), longest);
    }

    /** Null when not named, empty when named as null. */
    @Nullable Optional<LocalDate> date(String field) {
        return names(field) ? Optional.ofNullable(problems.date(field, string(field))) : null;
    }

    @Nullable Optional<Integer> number(String field, int least, int most) {
        return names(field) ? Optional.ofNullable(problems.number(field, string(field), least, most)) : null;
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return names(field) ? problems.choice(field, string(field), type, type.getEnumConstants()[0]) : null;
    }

    boolean flag(String field) {
        return names(field) && node.get(field).asBoolean(false);
    }

    <I> @Nullable Optional<I> id(String field, Function<UUID, I> type) {
        if (!names(field)) {
            return null;
        }
        String text = string(field);
        return text == null ? Optional.empty() : Optional.ofNullable(uuid(field, text)).map(type);
    }

    <I> @Nullable List<I> ids(String field, Function<UUID, I> type) {
        if (!names(field)) {
            return null;
        }
        List<I> ids = new ArrayList<>();
        if (!node.get(field).isArray()) {
            problems.at(field, "api.problem.noList");
            return ids;
        }
        for (JsonNode element : node.get(field)) {
            UUID id = uuid(field, element.asString(""));
            if (id != null) {
                ids.add(type.apply(id));
            }
        }
        return ids;
    }

    void at(String field, String code) {
        problems.at(field, code);
    }

    /**
     * Ends the reading.
     *
     * @throws Refused with everything that was wrong, also fields this endpoint does not know
     */
    void done() {
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                problems.at(field, "api.problem.unknownField", field);
            }
        }
        problems.refuseIfAny();
    }

    private @Nullable String string(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isContainer()) {
            problems.at(field, "api.problem.noValue");
            return null;
        }
        return value.asString();
    }

    private @Nullable UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            problems.at(field, "api.problem.noId", text);
            return null;
        }
    }
}

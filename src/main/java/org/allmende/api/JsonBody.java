package org.allmende.api;

import java.time.DateTimeException;
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
 * Reads a JSON object field by field and knows the three cases that a record cannot tell apart: not
 * named, named as null, and named with a value. What is wrong is collected with the field's name.
 */
final class JsonBody {

    private static final int MOST_IDS = 200;
    private static final int LONGEST_ECHO = 60;

    private final JsonNode node;
    private final Problems problems = new Problems();
    private final Set<String> known = new HashSet<>();

    JsonBody(JsonNode node) {
        if (!node.isObject()) {
            throw new Refused("api.problem.noObject");
        }
        this.node = node;
    }

    boolean names(String field) {
        known.add(field);
        return node.has(field);
    }

    /** The text, empty when it is null, or null when the field is not named. */
    @Nullable String text(String field, int longest) {
        return names(field) ? problems.text(field, string(field), longest) : null;
    }

    String required(String field, int longest) {
        names(field);
        boolean isText = !node.hasNonNull(field) || node.get(field).isString();
        return isText
                ? problems.required(field, string(field), longest)
                : refused(field, "api.problem.noText", "");
    }

    /** Null when not named, empty when named as null. */
    @Nullable Optional<LocalDate> date(String field) {
        if (!names(field)) {
            return null;
        }
        String text = string(field);
        return text == null ? Optional.empty() : Optional.ofNullable(iso(field, text));
    }

    private @Nullable LocalDate iso(String field, String text) {
        try {
            return problems.date(field, LocalDate.parse(text).toString());
        } catch (DateTimeException none) {
            problems.at(field, "api.problem.noDate", shortened(text));
            return null;
        }
    }

    @Nullable Optional<Integer> number(String field, int least, int most) {
        if (!names(field)) {
            return null;
        }
        JsonNode value = node.get(field);
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber()) {
            return refused(field, "api.problem.noNumber", Optional.empty());
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            problems.at(field, "shell.problem.number.range", least, most);
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return names(field)
                ? problems.choice(field, string(field), type, type.getEnumConstants()[0])
                : null;
    }

    boolean flag(String field) {
        if (!names(field)) {
            return false;
        }
        return node.get(field).isBoolean()
                ? node.get(field).booleanValue()
                : refused(field, "api.problem.noFlag", false);
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
        JsonNode list = node.get(field);
        if (!list.isArray() || list.size() > MOST_IDS) {
            return refused(field, "api.problem.noList", ids);
        }
        for (JsonNode element : list) {
            UUID id =
                    uuid(
                            field,
                            element.isString()
                                    ? element.stringValue()
                                    : element.getNodeType().name());
            if (id == null) {
                break;
            }
            ids.add(type.apply(id));
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
        node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .limit(20)
                .forEach(field ->
                        problems.at(
                                shortened(field), "api.problem.unknownField", shortened(field)));
        problems.refuseIfAny();
    }

    private @Nullable String string(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            return refused(field, "api.problem.noText", null);
        }
        return value.stringValue();
    }

    private @Nullable UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return refused(field, "api.problem.noId", null);
        }
    }

    private <T extends @Nullable Object> T refused(String field, String code, T otherwise) {
        problems.at(field, code);
        return otherwise;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
    }
}

package org.allmende.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.allmende.plan.SourceNode.Kind;
import org.allmende.plan.SourceNode.Mapping;
import org.allmende.plan.SourceNode.Scalar;
import org.allmende.plan.SourceNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of one mapping; what does not fit is refused with its place. */
final class SourceFields {

    final Mapping mapping;

    /**
     * @param known the keys that may occur
     */
    SourceFields(SourceNode node, Set<String> known) {
        if (!(node instanceof Mapping fields)) {
            throw node.refusal("plan.format.mapping");
        }
        mapping = fields;
        fields.keys()
                .forEach((name, key) -> {
                    if (!known.contains(name)) {
                        throw key.refusal("plan.format.unknown", name);
                    }
                });
    }

    boolean has(String name) {
        return mapping.nodes().containsKey(name);
    }

    String needed(String name) {
        String text = text(name);
        if (text == null) {
            throw mapping.refusal("plan.format.missing", name);
        }
        return text;
    }

    String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    @Nullable String text(String name) {
        SourceNode node = mapping.nodes().get(name);
        return node == null ? null : text(name, node);
    }

    static String text(String name, SourceNode node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            return scalar.text();
        }
        throw node.refusal("plan.format.text", name);
    }

    @Nullable Integer number(String name) {
        SourceNode node = mapping.nodes().get(name);
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar scalar
                && scalar.kind() == Kind.NUMBER
                && scalar.text().matches("\\d{1,9}")) {
            return Integer.valueOf(scalar.text());
        }
        throw node.refusal("plan.format.number", name);
    }

    @Nullable LocalDate date(String name) {
        SourceNode node = mapping.nodes().get(name);
        if (node == null) {
            return null;
        }
        try {
            String text = text(name, node);
            LocalDate date = LocalDate.parse(text);
            if (text.length() != "2026-01-31".length()) {
                throw node.refusal("plan.format.date", name);
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw node.refusal("plan.format.date", name);
        }
    }

    LocalDate neededDate(String name) {
        LocalDate date = date(name);
        if (date == null) {
            throw mapping.refusal("plan.format.missing", name);
        }
        return date;
    }

    /** One of the symbols of an enumeration, or null if the field is absent. */
    <E extends Enum<E>> @Nullable E choice(String name, E[] values, Function<E, String> symbol) {
        SourceNode node = mapping.nodes().get(name);
        if (node == null) {
            return null;
        }
        String text = text(name, node);
        List<String> symbols = new ArrayList<>();
        for (E value : values) {
            if (symbol.apply(value).equals(text)) {
                return value;
            }
            symbols.add(symbol.apply(value));
        }
        throw node.refusal("plan.format.choice", name, text, String.join(", ", symbols));
    }

    List<String> texts(String name) {
        return each(name, node -> text(name, node));
    }

    <T> List<T> each(String name, Function<SourceNode, T> reading) {
        SourceNode node = mapping.nodes().get(name);
        return switch (node) {
            case null -> List.of();
            case Sequence sequence -> sequence.nodes().stream().map(reading).toList();
            default -> throw node.refusal("plan.format.list", name);
        };
    }

    /** Runs a rule of the plan; its refusal gets this field's place. */
    <T> T checked(String name, Function<String, T> rule) {
        SourceNode node = mapping.nodes().getOrDefault(name, mapping);
        return placed(node, () -> rule.apply(needed(name)));
    }

    static <T> T placed(SourceNode node, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (PlanRefused refused) {
            throw refused.line() > 0 ? refused : refused.at(node.line(), node.column());
        }
    }
}

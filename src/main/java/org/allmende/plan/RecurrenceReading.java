package org.allmende.plan;

import java.time.Month;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part {@code routine} of a document. */
final class RecurrenceReading {

    private static final Set<String> FIELDS = Set.of("anchor", "rhythm", "roll", "lead", "results");
    private static final Set<String> RHYTHM_FIELDS =
            Set.of("rule", "except", "workday", "months", "event", "list");
    private static final Set<String> RESULT_FIELDS = Set.of("kind", "text");

    private RecurrenceReading() {}

    static @Nullable Recurrence of(SourceFields head) {
        SourceNode node = head.mapping.nodes().get("routine");
        if (node == null) {
            return null;
        }
        var fields = new SourceFields(node, FIELDS);
        SourceNode rhythm = fields.mapping.nodes().get("rhythm");
        if (rhythm == null) {
            throw node.refusal("plan.format.missing", "rhythm");
        }
        return SourceFields.placed(
                node,
                () ->
                        new Recurrence(
                                fields.needed("anchor"),
                                SourceFields.placed(rhythm, () -> rhythm(rhythm)),
                                Objects.requireNonNullElse(
                                        fields.choice("roll", Roll.values(), Symbols::of),
                                        Roll.NEXT),
                                Objects.requireNonNullElse(fields.number("lead"), 0),
                                fields.each("results", RecurrenceReading::result)));
    }

    private static Rhythm rhythm(SourceNode node) {
        var fields = new SourceFields(node, RHYTHM_FIELDS);
        if (fields.has("rule")) {
            return new Rhythm.Rule(fields.needed("rule"), months(fields, "except"));
        }
        var position = fields.choice("workday", Rhythm.Position.values(), Symbols::of);
        if (position != null) {
            return new Rhythm.Workday(position, months(fields, "months"));
        }
        var occasion = fields.choice("event", Rhythm.Occasion.values(), Symbols::of);
        if (occasion == null) {
            throw node.refusal("plan.rhythm.none");
        }
        return new Rhythm.Event(occasion, fields.text("list"));
    }

    private static Set<Month> months(SourceFields fields, String name) {
        return fields.each(name, RecurrenceReading::month).stream().collect(Collectors.toSet());
    }

    private static Month month(SourceNode node) {
        if (node instanceof SourceNode.Scalar scalar && scalar.text().matches("[1-9]|1[0-2]")) {
            return Month.of(Integer.parseInt(scalar.text()));
        }
        throw node.refusal("plan.rhythm.month");
    }

    private static RequiredResult result(SourceNode node) {
        var fields = new SourceFields(node, RESULT_FIELDS);
        return SourceFields.placed(
                node,
                () ->
                        new RequiredResult(
                                Objects.requireNonNullElse(
                                        fields.choice(
                                                "kind", RequiredResult.Kind.values(), Symbols::of),
                                        RequiredResult.Kind.CONFIRMATION),
                                fields.needed("text")));
    }
}

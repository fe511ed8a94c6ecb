package org.allmende.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.plan.Constraint;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.Roll;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An item of a draft as it was typed.
 *
 * @param version the draft's, when the form was shown
 * @param fields by the name of the field; what is missing counts as empty
 * @param others keys of the roles that take part
 * @param after what it waits for, with one line left to fill in
 */
public record ItemForm(
        String version, Map<String, String> fields, List<String> others, List<After> after) {

    static final List<String> FIELDS =
            List.of(
                    "title",
                    "description",
                    "doneWhen",
                    "nature",
                    "amount",
                    "unit",
                    "effort",
                    "responsible",
                    "checklist",
                    "legal",
                    "proof",
                    "links",
                    "tags",
                    "periodEnd");

    /** Only in a routine: how far from the anchor day it ends. */
    private static final List<String> OFFSET = List.of("offset", "offsetRoll");

    /** More than any item waits for. */
    private static final int MOST_AFTER = 100;

    /** One line of what it waits for; without an item the line is left out. */
    public record After(String item, String kind, String lag) {

        static final After EMPTY = new After("", "FINISH_START", "");
    }

    public static ItemForm of(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(name -> fields.put(name, text(sent.getFirst(name))));
        OFFSET.stream()
                .filter(sent::containsKey)
                .forEach(name -> fields.put(name, text(sent.getFirst(name))));
        List<After> after = new ArrayList<>();
        for (int i = 1; i <= MOST_AFTER && sent.containsKey("after-" + i); i++) {
            after.add(
                    new After(
                            text(sent.getFirst("after-" + i)),
                            text(sent.getFirst("kind-" + i)),
                            text(sent.getFirst("lag-" + i))));
        }
        return new ItemForm(
                text(sent.getFirst("version")),
                fields,
                sent.getOrDefault("others", List.of()).stream().filter(Objects::nonNull).toList(),
                after);
    }

    /** An item as it is. */
    public static ItemForm of(Draft draft, ItemKey key) {
        Plan plan = draft.document().plan();
        Item item = plan.item(key);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", item.title());
        fields.put("description", item.description());
        fields.put("doneWhen", item.doneWhen());
        fields.put("nature", item.nature().name());
        Span duration = item.duration();
        fields.put("amount", duration == null ? "" : String.valueOf(duration.amount()));
        fields.put("unit", (duration == null ? SpanUnit.WORKING_DAYS : duration.unit()).name());
        fields.put("effort", item.effortHours() == null ? "" : item.effortHours().toString());
        fields.put("responsible", item.roles().isEmpty() ? "" : item.roles().getFirst().value());
        fields.put("checklist", FormLines.of(item.checklist()));
        fields.put("legal", FormLines.ofLegal(item.legalBases()));
        fields.put("proof", item.proof() == null ? "" : item.proof().name());
        fields.put("links", FormLines.ofLinks(item.links()));
        fields.put("tags", String.join(", ", item.tags()));
        fields.put("periodEnd", item.periodEnd().name());
        if (draft.document().isRoutine() && item.kind() != ItemKind.PACKAGE) {
            var offset = item.constraint() instanceof Constraint.Offset said ? said : null;
            fields.put("offset", offset == null ? "" : offset.distance().toString());
            fields.put("offsetRoll", (offset == null ? Roll.NEXT : offset.roll()).name());
        }
        List<After> after = new ArrayList<>();
        for (Dependency dependency : plan.dependencies()) {
            if (dependency.successor().equals(key)) {
                after.add(
                        new After(
                                dependency.predecessor().value(),
                                dependency.kind().name(),
                                dependency.lag().equals(Span.ZERO)
                                        ? ""
                                        : dependency.lag().toString()));
            }
        }
        after.add(After.EMPTY);
        return new ItemForm(
                String.valueOf(draft.version()),
                fields,
                item.roles().stream().skip(1).map(role -> role.value()).toList(),
                after);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What was typed, over what is stored by now: sending it again is meant. */
    public ItemForm over(Draft stored) {
        return new ItemForm(String.valueOf(stored.version()), fields, others, after);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

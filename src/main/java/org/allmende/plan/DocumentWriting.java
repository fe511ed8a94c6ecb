package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a document to nested maps, lists, texts and numbers in the order of the format; absent means
 * left out.
 */
final class DocumentWriting {

    private final PlanDocument document;
    private final Map<ItemKey, List<Dependency>> after = new HashMap<>();
    private final Map<ItemKey, List<Object>> content = new HashMap<>();

    DocumentWriting(PlanDocument document) {
        this.document = document;
        for (Dependency dependency : document.plan().dependencies()) {
            after.computeIfAbsent(dependency.successor(), _ -> new ArrayList<>()).add(dependency);
        }
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", DocumentReading.FORMAT);
        tree.put("id", document.id());
        tree.put("version", document.version());
        tree.put("title", document.title());
        put(tree, "subject", document.subject());
        put(tree, "summary", document.summary());
        put(tree, "licence", document.licence());
        put(tree, "origin", document.origin());
        put(tree, "contributors", document.contributors());
        if (document.variantOf() != null) {
            tree.put("variantOf", origin(document.variantOf()));
        }
        put(tree, "note", document.note());
        put(tree, "checked", document.checkedOn());
        put(tree, "typicalDuration", document.typicalDuration());
        put(tree, "prerequisite", document.prerequisite());
        put(tree, "participation", document.participation());
        put(tree, "deliverables", document.deliverables());
        put(tree, "guide", document.guide());
        put(tree, "sources", document.sources());
        Suitability suitability = document.suitability();
        put(tree, "size", suitability.size() == null ? null : Symbols.of(suitability.size()));
        put(tree, "software", suitability.software());
        put(tree, "leika", suitability.leika());
        if (document.recurrence() != null) {
            tree.put("routine", RecurrenceWriting.tree(document.recurrence()));
        }
        put(tree, "roles", document.plan().roles().stream().map(DocumentWriting::role).toList());
        tree.put("items", items());
        return tree;
    }

    private static Map<String, Object> origin(PlanOrigin origin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", origin.id());
        tree.put("version", origin.version());
        return tree;
    }

    private static Map<String, Object> role(Role role) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", role.key().value());
        tree.put("title", role.title());
        return tree;
    }

    private List<Object> items() {
        List<Object> tops = new ArrayList<>();
        for (Item item : document.plan().items()) {
            List<Object> around =
                    item.parent() == null ? tops : content.getOrDefault(item.parent(), tops);
            around.add(item(item));
        }
        return tops;
    }

    private Map<String, Object> item(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", item.key().value());
        put(tree, "kind", item.kind() == ItemKind.TASK ? null : Symbols.of(item.kind()));
        tree.put("title", item.title());
        put(tree, "doneWhen", item.doneWhen());
        put(tree, "description", item.description());
        put(tree, "roles", item.roles().stream().map(RoleKey::value).toList());
        put(
                tree,
                "after",
                after.getOrDefault(item.key(), List.of()).stream()
                        .map(DocumentWriting::after)
                        .toList());
        put(tree, "duration", item.duration());
        put(tree, "effort", item.effortHours());
        put(tree, "nature", item.nature() == Nature.TASK ? null : Symbols.of(item.nature()));
        put(
                tree,
                "periodEnd",
                item.periodEnd() == PeriodEnd.ROLLS ? null : Symbols.of(item.periodEnd()));
        put(tree, "legal", item.legalBases().stream().map(DocumentWriting::legal).toList());
        put(tree, "proof", item.proof() == null ? null : Symbols.of(item.proof()));
        put(tree, "checklist", item.checklist());
        put(tree, "tags", item.tags());
        put(tree, "links", item.links().stream().map(DocumentWriting::link).toList());
        constrain(tree, item.constraint());
        put(tree, "deadline", item.deadline());
        if (item.kind() == ItemKind.PACKAGE) {
            List<Object> inside = new ArrayList<>();
            content.put(item.key(), inside);
            tree.put("items", inside);
        }
        return tree;
    }

    private static Object after(Dependency dependency) {
        boolean plain =
                dependency.kind() == DependencyKind.FINISH_START
                        && dependency.lag().equals(Span.ZERO);
        if (plain) {
            return dependency.predecessor().value();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", dependency.predecessor().value());
        put(
                tree,
                "kind",
                dependency.kind() == DependencyKind.FINISH_START
                        ? null
                        : dependency.kind().symbol());
        put(tree, "lag", dependency.lag().equals(Span.ZERO) ? null : dependency.lag());
        return tree;
    }

    private static Object legal(LegalBasis basis) {
        if (basis.checkedOn() == null) {
            return basis.law();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("law", basis.law());
        put(tree, "checked", basis.checkedOn());
        return tree;
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", link.title());
        tree.put("url", link.url());
        return tree;
    }

    private static void constrain(Map<String, Object> tree, Constraint constraint) {
        switch (constraint) {
            case Constraint.None _ -> {}
            case Constraint.NotBefore(var date) -> put(tree, "notBefore", date);
            case Constraint.NotAfter(var date) -> put(tree, "notAfter", date);
            case Constraint.Fixed(var start, var end) -> {
                Map<String, Object> dates = new LinkedHashMap<>();
                put(dates, "start", start);
                put(dates, "end", end);
                tree.put("fixed", dates);
            }
            case Constraint.Offset(var distance, var roll) -> {
                put(tree, "offset", distance);
                put(tree, "roll", roll == Roll.NEXT ? null : Symbols.of(roll));
            }
        }
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        boolean absent =
                value == null
                        || "".equals(value)
                        || value instanceof List<?> list && list.isEmpty();
        if (!absent) {
            boolean plain = value instanceof List<?> || value instanceof Integer;
            tree.put(name, plain ? value : String.valueOf(value));
        }
    }
}

package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From nodes to items and dependencies. */
final class ItemsReading {

    private static final int MOST_ITEMS = 20_000;
    private static final Set<String> FIELDS =
            Set.of(
                    "key",
                    "kind",
                    "title",
                    "doneWhen",
                    "description",
                    "roles",
                    "duration",
                    "effort",
                    "nature",
                    "periodEnd",
                    "legal",
                    "proof",
                    "checklist",
                    "tags",
                    "links",
                    "after",
                    "notBefore",
                    "notAfter",
                    "fixed",
                    "deadline",
                    "offset",
                    "roll",
                    "items");
    private static final Set<String> AFTER_FIELDS = Set.of("item", "kind", "lag");
    private static final Set<String> LEGAL_FIELDS = Set.of("law", "checked");
    private static final Set<String> LINK_FIELDS = Set.of("title", "url");
    private static final Set<String> FIXED_FIELDS = Set.of("start", "end");

    private final List<Item> items = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Map<ItemKey, SourceNode> places = new HashMap<>();

    Plan plan(List<Role> roles, SourceFields head) {
        head.each("items", node -> item(node, null));
        try {
            return new Plan(roles, items, dependencies);
        } catch (PlanRefused refused) {
            SourceNode place =
                    refused.item() == null
                            ? head.mapping
                            : places.getOrDefault(refused.item(), head.mapping);
            throw refused.line() > 0 ? refused : refused.at(place.line(), place.column());
        }
    }

    private ItemKey item(SourceNode node, @Nullable ItemKey parent) {
        var fields = new SourceFields(node, FIELDS);
        if (items.size() == MOST_ITEMS) {
            throw node.refusal("plan.format.items", MOST_ITEMS);
        }
        ItemKey key = fields.checked("key", ItemKey::of);
        var kind =
                Objects.requireNonNullElse(
                        fields.choice("kind", ItemKind.values(), Symbols::of), ItemKind.TASK);
        var draft = new ItemDraft(key, kind, fields.needed("title"));
        draft.parent = parent;
        fill(draft, fields);
        places.put(key, node);
        items.add(SourceFields.placed(node, draft::item));
        fields.each("after", after -> dependencies.add(dependency(after, key)));
        if (kind != ItemKind.PACKAGE && fields.has("items")) {
            throw node.refusal("plan.item.parent.kind", "items", draft.title);
        }
        fields.each("items", child -> item(child, key));
        return key;
    }

    private static void fill(ItemDraft draft, SourceFields fields) {
        draft.description = fields.textOrEmpty("description");
        draft.doneWhen = fields.textOrEmpty("doneWhen");
        draft.nature =
                Objects.requireNonNullElse(
                        fields.choice("nature", Nature.values(), Symbols::of), Nature.TASK);
        draft.roles =
                fields.each(
                        "roles",
                        node ->
                                SourceFields.placed(
                                        node, () -> RoleKey.of(SourceFields.text("roles", node))));
        draft.duration = fields.has("duration") ? fields.checked("duration", Span::parse) : null;
        draft.effortHours = fields.number("effort");
        draft.checklist = fields.texts("checklist");
        draft.legalBases = fields.each("legal", ItemsReading::legalBasis);
        draft.proof = fields.choice("proof", Proof.values(), Symbols::of);
        draft.links = fields.each("links", ItemsReading::link);
        draft.tags = fields.texts("tags");
        draft.periodEnd =
                Objects.requireNonNullElse(
                        fields.choice("periodEnd", PeriodEnd.values(), Symbols::of),
                        PeriodEnd.ROLLS);
        draft.constraint = constraint(fields);
        draft.deadline = fields.date("deadline");
    }

    private static LegalBasis legalBasis(SourceNode node) {
        if (!(node instanceof SourceNode.Mapping)) {
            return SourceFields.placed(node, () -> LegalBasis.of(SourceFields.text("legal", node)));
        }
        var fields = new SourceFields(node, LEGAL_FIELDS);
        return SourceFields.placed(
                node, () -> new LegalBasis(fields.needed("law"), fields.date("checked")));
    }

    private static Link link(SourceNode node) {
        var fields = new SourceFields(node, LINK_FIELDS);
        return SourceFields.placed(
                node, () -> new Link(fields.needed("title"), fields.needed("url")));
    }

    private static Constraint constraint(SourceFields fields) {
        int given = 0;
        Constraint constraint = Constraint.NONE;
        if (fields.has("notBefore")) {
            constraint = new Constraint.NotBefore(fields.neededDate("notBefore"));
            given++;
        }
        if (fields.has("notAfter")) {
            constraint = new Constraint.NotAfter(fields.neededDate("notAfter"));
            given++;
        }
        SourceNode node = fields.mapping.nodes().get("fixed");
        if (node != null) {
            var dates = new SourceFields(node, FIXED_FIELDS);
            constraint =
                    SourceFields.placed(
                            node,
                            () ->
                                    new Constraint.Fixed(
                                            dates.neededDate("start"), dates.neededDate("end")));
            given++;
        }
        if (fields.has("offset")) {
            constraint =
                    new Constraint.Offset(
                            fields.checked("offset", Span::parse),
                            Objects.requireNonNullElse(
                                    fields.choice("roll", Roll.toWorkdays(), Symbols::of),
                                    Roll.NEXT));
            given++;
        }
        if (given > 1) {
            throw fields.mapping.refusal("plan.format.constraints");
        }
        return constraint;
    }

    private static Dependency dependency(SourceNode node, ItemKey successor) {
        if (!(node instanceof SourceNode.Mapping)) {
            return SourceFields.placed(
                    node,
                    () ->
                            new Dependency(
                                    ItemKey.of(SourceFields.text("after", node)),
                                    successor,
                                    DependencyKind.FINISH_START,
                                    Span.ZERO));
        }
        var fields = new SourceFields(node, AFTER_FIELDS);
        return new Dependency(
                fields.checked("item", ItemKey::of),
                successor,
                Objects.requireNonNullElse(
                        fields.choice("kind", DependencyKind.values(), DependencyKind::symbol),
                        DependencyKind.FINISH_START),
                fields.has("lag") ? fields.checked("lag", Span::parse) : Span.ZERO);
    }
}

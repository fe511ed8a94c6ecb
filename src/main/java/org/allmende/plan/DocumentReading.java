package org.allmende.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From nodes to a document: the header and the roles. */
final class DocumentReading {

    static final String FORMAT = "allmende/plan/1";

    private static final Set<String> FIELDS =
            Set.of(
                    "format",
                    "id",
                    "version",
                    "title",
                    "subject",
                    "summary",
                    "licence",
                    "origin",
                    "contributors",
                    "variantOf",
                    "note",
                    "checked",
                    "typicalDuration",
                    "prerequisite",
                    "participation",
                    "deliverables",
                    "guide",
                    "sources",
                    "size",
                    "software",
                    "leika",
                    "routine",
                    "roles",
                    "items");
    private static final Set<String> ORIGIN_FIELDS = Set.of("id", "version");
    private static final Set<String> ROLE_FIELDS = Set.of("key", "title");

    private final SourceNode root;

    DocumentReading(SourceNode root) {
        this.root = root;
    }

    PlanDocument document() {
        var head = new SourceFields(root, FIELDS);
        if (!head.needed("format").equals(FORMAT)) {
            throw head.mapping
                    .nodes()
                    .getOrDefault("format", root)
                    .refusal("plan.format.version", FORMAT);
        }
        if (!head.has("items")) {
            throw root.refusal("plan.format.missing", "items");
        }
        List<Role> roles = head.each("roles", DocumentReading::role);
        Plan plan = new ItemsReading().plan(roles, head);
        return SourceFields.placed(
                root,
                () ->
                        new PlanDocument(
                                head.needed("id"),
                                head.needed("version"),
                                head.needed("title"),
                                head.text("subject"),
                                head.text("summary"),
                                head.text("licence"),
                                head.text("origin"),
                                head.texts("contributors"),
                                origin(head),
                                head.text("note"),
                                head.date("checked"),
                                head.text("typicalDuration"),
                                head.text("prerequisite"),
                                head.texts("participation"),
                                head.texts("deliverables"),
                                head.text("guide"),
                                head.texts("sources"),
                                suitability(head),
                                RecurrenceReading.of(head),
                                plan));
    }

    private static @Nullable PlanOrigin origin(SourceFields head) {
        SourceNode node = head.mapping.nodes().get("variantOf");
        if (node == null) {
            return null;
        }
        var fields = new SourceFields(node, ORIGIN_FIELDS);
        return SourceFields.placed(
                node, () -> new PlanOrigin(fields.needed("id"), fields.needed("version")));
    }

    private static Suitability suitability(SourceFields head) {
        return new Suitability(
                head.choice("size", SizeClass.values(), Symbols::of),
                head.texts("software"),
                head.texts("leika"));
    }

    private static Role role(SourceNode node) {
        var fields = new SourceFields(node, ROLE_FIELDS);
        return SourceFields.placed(
                node, () -> new Role(fields.checked("key", RoleKey::of), fields.needed("title")));
    }
}

package org.allmende.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item in the making: Java's records have no withers yet. */
final class ItemDraft {

    final ItemKey key;
    ItemKind kind;
    @Nullable ItemKey parent;
    String title;
    String description = "";
    String doneWhen = "";
    Nature nature = Nature.TASK;
    List<RoleKey> roles = List.of();
    @Nullable Span duration;
    @Nullable Integer effortHours;
    List<String> checklist = List.of();
    List<LegalBasis> legalBases = List.of();
    @Nullable Proof proof;
    List<Link> links = List.of();
    List<String> tags = List.of();
    PeriodEnd periodEnd = PeriodEnd.ROLLS;
    Constraint constraint = Constraint.NONE;
    @Nullable LocalDate deadline;

    ItemDraft(ItemKey key, ItemKind kind, String title) {
        this.key = key;
        this.kind = kind;
        this.title = title;
    }

    ItemDraft(Item item) {
        this(item.key(), item);
    }

    /** The same item under another key. */
    ItemDraft(ItemKey key, Item item) {
        this(key, item.kind(), item.title());
        parent = item.parent();
        description = item.description();
        doneWhen = item.doneWhen();
        nature = item.nature();
        roles = item.roles();
        duration = item.duration();
        effortHours = item.effortHours();
        checklist = item.checklist();
        legalBases = item.legalBases();
        proof = item.proof();
        links = item.links();
        tags = item.tags();
        periodEnd = item.periodEnd();
        constraint = item.constraint();
        deadline = item.deadline();
    }

    Item item() {
        return new Item(
                key,
                parent,
                kind,
                title,
                description,
                doneWhen,
                nature,
                roles,
                duration,
                effortHours,
                checklist,
                legalBases,
                proof,
                links,
                tags,
                periodEnd,
                constraint,
                deadline);
    }
}

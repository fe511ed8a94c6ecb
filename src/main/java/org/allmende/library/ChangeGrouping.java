package org.allmende.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.MergeChange;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanMerge;
import org.allmende.plan.RoleKey;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the changes of a merge in words and in order. */
final class ChangeGrouping {

    private final PlanMerge merge;
    private final Texts t;
    private final PlanWords words;

    ChangeGrouping(PlanMerge merge, Texts t) {
        this.merge = merge;
        this.t = t;
        this.words = new PlanWords(t, merge.base(), merge.ours(), merge.theirs());
    }

    List<ChangeGroup> groups() {
        Map<String, List<ShownChange>> byKey = new HashMap<>();
        Map<String, List<ShownChange>> roles = new LinkedHashMap<>();
        for (MergeChange change : merge.changes()) {
            (change.id().kind() == Kind.ROLE ? roles : byKey)
                    .computeIfAbsent(change.id().key(), _ -> new ArrayList<>())
                    .add(shown(change));
        }
        Map<String, List<ChangedItem>> groups = new LinkedHashMap<>();
        List<ShownChange> top = byKey.get("");
        if (top != null) {
            add(groups, t.of("library.change.top"), null, t.of("library.change.order"), top);
        }
        // Removed items stand in the base only, and have their place behind the others.
        Stream.concat(merge.theirs().items().stream(), merge.base().items().stream())
                .filter(item -> byKey.containsKey(item.key().value()))
                .forEach(item ->
                        add(
                                groups,
                                group(item),
                                item.key(),
                                item.title(),
                                byKey.remove(item.key().value())));
        roles.forEach((key, changes) ->
                add(
                        groups,
                        t.of("library.change.roles"),
                        null,
                        words.title(RoleKey.of(key)),
                        changes));
        return groups.entrySet().stream()
                .map(group -> new ChangeGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static void add(
            Map<String, List<ChangedItem>> groups,
            String group,
            @Nullable ItemKey key,
            String title,
            @Nullable List<ShownChange> changes) {
        if (changes != null) {
            groups.computeIfAbsent(group, _ -> new ArrayList<>())
                    .add(new ChangedItem(key, title, List.copyOf(changes)));
        }
    }

    private String group(Item item) {
        Plan plan = merge.theirs().has(item.key()) ? merge.theirs() : merge.base();
        Item around = item;
        while (around.parent() != null) {
            around = plan.item(around.parent());
        }
        boolean isGroup = around.kind() == ItemKind.PACKAGE;
        return isGroup ? around.title() : t.of("library.change.top");
    }

    private ShownChange shown(MergeChange change) {
        Kind kind = change.id().kind();
        boolean place = kind == Kind.MOVED;
        return new ShownChange(
                change,
                kind == Kind.FIELD ? label(change) : t.of(kind),
                WordMarks.of(text(change.old(), place), text(change.offered(), place)),
                text(change.own(), place));
    }

    private String label(MergeChange change) {
        return t.of(Objects.requireNonNull(change.id().field()));
    }

    private String text(@Nullable Object value, boolean place) {
        return place && value == null ? t.of("library.change.top") : words.of(value);
    }
}

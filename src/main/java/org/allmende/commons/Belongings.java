package org.allmende.commons;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what belongs to a page, for the modules above: two queries. */
@Component
@Transactional(readOnly = true)
public class Belongings {

    private final CommonsEntries entries;
    private final CommonsSubscriptions subscriptions;

    Belongings(CommonsEntries entries, CommonsSubscriptions subscriptions) {
        this.entries = entries;
        this.subscriptions = subscriptions;
    }

    /**
     * @param viewer null for visitors
     * @param without kinds the page shows already
     */
    public Belonging of(@Nullable Viewer viewer, EntryKind kind, UUID id, EntryKind... without) {
        List<EntryKind> shown = Arrays.asList(without);
        return new Belonging(
                id,
                entries.belonging(viewer, kind, id).stream()
                        .filter(one -> !shown.contains(one.kind()))
                        .toList(),
                viewer == null || !viewer.group().mayReadLibrary()
                        ? null
                        : subscriptions.template(viewer, id).orElse(null));
    }
}

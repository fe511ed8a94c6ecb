package org.allmende.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.allmende.work.ProjectChanged;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What one transaction changes, told once before it commits: two hundred tasks that are moved at
 * once are one note.
 */
final class Notes implements TransactionSynchronization {

    /**
     * PostgreSQL carries 8,000 bytes; a page that shows more than these reads itself anew anyway.
     */
    private static final int MOST_ITEMS = 20;

    private record Key(UUID project, UUID change, UUID person) {}

    private final Map<Key, Set<UUID>> items = new LinkedHashMap<>();
    private final Consumer<ChangeNote> send;

    Notes(Consumer<ChangeNote> send) {
        this.send = send;
    }

    void add(ProjectChanged changed) {
        var key =
                new Key(changed.project().value(), changed.change(), changed.by().person().value());
        Set<UUID> named = items.computeIfAbsent(key, none -> new LinkedHashSet<>());
        for (ProjectChanged.Step step : changed.steps()) {
            if (step.item() != null && named.size() <= MOST_ITEMS) {
                named.add(step.item().value());
            }
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        for (ChangeNote note : taken()) {
            send.accept(note);
        }
    }

    List<ChangeNote> taken() {
        var notes = new ArrayList<ChangeNote>();
        items.forEach((key, named) ->
                notes.add(
                        new ChangeNote(
                                key.project(),
                                key.change(),
                                key.person(),
                                named.size() > MOST_ITEMS ? null : List.copyOf(named))));
        items.clear();
        return notes;
    }
}

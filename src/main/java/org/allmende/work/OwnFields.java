package org.allmende.work;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Fields that an authority has defined for itself, kept by a module above. {@link ItemWriter}
 * compares, writes and traces them with the item's own, so that history, undo and conflicts hold
 * for them too. Values are text, as in the history.
 */
public interface OwnFields {

    /** Before the id of a field, its name in the history. */
    String TRACE = "FIELD:";

    /** How a value is told. */
    enum Form {
        TEXT,
        NUMBER,
        DATE,
        PERSON
    }

    /** What a field is called, and how its values are told. */
    record Name(String name, Form form) {}

    /** The values of an item; fields without one are missing. */
    Map<UUID, String> values(Viewer viewer, ItemId item);

    /** Writes what changed; null takes a value away. The right has been asked. */
    void put(Viewer viewer, ProjectId project, ItemId item, Map<UUID, @Nullable String> changed);

    /** Also of archived fields; those that were deleted are missing. */
    Map<UUID, Name> names(Viewer viewer, Collection<UUID> fields);

    /** The field that a line of the history is about, or null when it is about none of these. */
    static @Nullable UUID traced(String name) {
        return name.startsWith(TRACE) ? UUID.fromString(name.substring(TRACE.length())) : null;
    }
}

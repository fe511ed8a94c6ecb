package org.allmende.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * All that one change did, as it waits to be told.
 *
 * @param project null for what concerns people only
 * @param by who did it, or null where a day did
 */
record Happening(
        UUID change,
        @Nullable ProjectId project,
        @Nullable PersonId by,
        Cause cause,
        Instant at,
        List<Step> steps) {

    /** What all who hear of it have one entry for, where it is about no item. */
    UUID subject() {
        return project != null
                ? project.value()
                : LibraryStep.first(steps).map(LibraryStep::about).orElse(change);
    }

    /**
     * One field that changed.
     *
     * @param item null when it concerns the project itself
     */
    record Step(@Nullable ItemId item, String field, @Nullable String from, @Nullable String to) {

        boolean is(String name) {
            return field.equals(name);
        }

        /** A comment says where its words are, so that they go when it is deleted. */
        Step findable(UUID change) {
            return is("COMMENT") ? new Step(item, field, change.toString(), to) : this;
        }
    }
}

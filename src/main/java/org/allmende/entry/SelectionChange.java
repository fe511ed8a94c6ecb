package org.allmende.entry;

import java.util.List;
import java.util.Optional;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of all items of a selection; null leaves a thing as it is.
 *
 * @param responsible empty for nobody
 * @param joining who shall work on them too
 * @param leaving who shall no longer
 * @param shift working days by which dates move, also negative
 * @param tagging tags they shall have too
 * @param untagging tags they shall no longer have
 * @param parent the package they go into, empty for the top
 */
public record SelectionChange(
        @Nullable TaskState state,
        @Nullable Optional<PersonId> responsible,
        @Nullable PersonId joining,
        @Nullable PersonId leaving,
        @Nullable Integer shift,
        @Nullable Priority priority,
        List<String> tagging,
        List<String> untagging,
        @Nullable Optional<ItemId> parent,
        boolean delete) {

    boolean changesDetails() {
        return responsible != null
                || joining != null
                || leaving != null
                || shift != null
                || priority != null
                || !tagging.isEmpty()
                || !untagging.isEmpty();
    }

    public boolean isNothing() {
        return state == null && !changesDetails() && parent == null && !delete;
    }
}

package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Something in a project was changed. Published inside the transaction of the change, for every
 * line of the history: who listens writes within the same transaction, or leaves a note for a job.
 *
 * @param by who did it
 * @param change groups what belongs together, as in the history
 */
public record ProjectChanged(
        Viewer by, ProjectId project, UUID change, Cause cause, List<Step> steps) {

    /**
     * One field that changed.
     *
     * @param item null when it concerns the project itself
     * @param field name of an {@link ItemField}, or of what was done, as in the history
     */
    public record Step(
            @Nullable ItemId item, String field, @Nullable String from, @Nullable String to) {}
}

package org.allmende.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;

/**
 * A comment named people. Published inside the transaction of the comment, after its {@code
 * ProjectChanged}: who listens writes within the same transaction, or leaves a note for a job.
 *
 * @param change the line of the history that tells of the comment
 * @param people who see the item; those named anew only, at least one
 */
public record Mentioned(
        Viewer by,
        ProjectId project,
        ItemId item,
        UUID change,
        Instant at,
        List<PersonId> people) {}

package org.allmende.signoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;

/**
 * Somebody is asked to sign from now on, or a round is over. Published inside the transaction,
 * after the {@code ProjectChanged} of the line of the history.
 *
 * @param change the line of the history that tells of it
 * @param over whether the round is signed, lapsed or rejected
 * @param people who are asked, or who asked; at least one
 */
public record SignoffNews(
        Viewer by,
        ProjectId project,
        ItemId item,
        UUID change,
        Instant at,
        boolean over,
        List<PersonId> people) {}

package org.allmende.work;

import java.time.Instant;
import java.util.UUID;
import org.allmende.people.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to see something.
 *
 * @param item what they asked for, or null for the whole project
 * @param title of that item; empty for the project
 * @param note what they said why
 */
public record AccessRequest(
        UUID id,
        PersonCard asker,
        @Nullable ItemId item,
        int number,
        String title,
        String note,
        Instant askedAt) {}

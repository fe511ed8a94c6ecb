package org.allmende.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its person sees it later: everything but the secret.
 *
 * @param project title of the project, or null for one's own tasks
 */
public record CalendarLink(
        UUID id,
        String authority,
        @Nullable String project,
        CalendarDays days,
        Instant createdAt,
        @Nullable LocalDate lastUsedOn) {}

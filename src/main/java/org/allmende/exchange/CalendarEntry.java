package org.allmende.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.plan.Nature;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A task, milestone or period with an end.
 *
 * @param projectTitle empty when the viewer knows only parts of a confidential project
 * @param version grows with each change
 * @param cancelled deleted or stopped
 */
record CalendarEntry(
        UUID id,
        UUID project,
        String projectTitle,
        String title,
        boolean milestone,
        Nature nature,
        TaskState state,
        @Nullable LocalDate startOn,
        LocalDate endOn,
        String fileReference,
        int version,
        Instant createdAt,
        Instant changedAt,
        boolean cancelled) {}

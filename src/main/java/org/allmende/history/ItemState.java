package org.allmende.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.TaskState;
import org.allmende.work.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is, or was at some moment.
 *
 * @param assignees as the history writes them: ids with commas between, or null
 */
public record ItemState(
        String title,
        @Nullable ItemId parent,
        TaskState state,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable PersonId responsible,
        @Nullable String assignees) {

    List<PersonId> doers() {
        return TrailEntry.people(assignees).toList();
    }

    Stream<PersonId> people() {
        return Stream.concat(Stream.ofNullable(responsible), doers().stream());
    }
}

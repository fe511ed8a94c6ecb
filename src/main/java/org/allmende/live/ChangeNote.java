package org.allmende.live;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody changed something in a project: as it travels between nodes, with identifiers only.
 *
 * @param change groups what belongs together, as in the history
 * @param items what was changed; empty for the project itself, null for too many to name
 */
public record ChangeNote(
        UUID projectValue, UUID change, UUID personValue, @Nullable List<UUID> items) {

    public ProjectId project() {
        return new ProjectId(projectValue);
    }

    public PersonId person() {
        return new PersonId(personValue);
    }
}

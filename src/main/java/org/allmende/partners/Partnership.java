package org.allmende.partners;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.jspecify.annotations.Nullable;

/**
 * Two authorities in one project, as both sides see it.
 *
 * @param other name of the authority that is not the viewer's
 * @param title what it is about: the project, or a package of it
 * @param role what the partner's people may have at most
 * @param answeredAt null while the partner has not answered
 * @param people whom the partner named
 */
public record Partnership(
        UUID id,
        ProjectId project,
        String other,
        String title,
        ProjectRole role,
        String note,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        List<Named> people) {

    /** One of the partner's people. */
    public record Named(PersonId person, String name, ProjectRole role) {}

    public boolean isOpen() {
        return answeredAt == null;
    }
}

package org.allmende.routines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Recurrence;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A recurring procedure as one authority carries it out.
 *
 * @param templateVersion the version of the library that its plan was taken from
 * @param begins from which the rhythm counts
 * @param countsFrom days whose anchor lies before are decided, or none of it
 * @param document its plan with its own rhythm
 * @param openRoles titles of the roles that its tasks name and nobody fills
 * @param endedOn no run has its anchor after this day; null while it goes on
 */
public record Routine(
        RoutineId id,
        AuthorityId authority,
        String template,
        UUID templateVersion,
        String title,
        LocalDate begins,
        LocalDate countsFrom,
        PlanDocument document,
        PersonId responsible,
        List<String> openRoles,
        boolean paused,
        @Nullable LocalDate endedOn,
        int version,
        Instant createdAt) {

    public Recurrence recurrence() {
        return Objects.requireNonNull(document.recurrence());
    }

    public String path() {
        return "/routinen/" + id;
    }

    public boolean isEnded() {
        return endedOn != null;
    }

    /** Whether a run with this anchor is still its own. */
    boolean reaches(LocalDate anchor) {
        return endedOn == null || !anchor.isAfter(endedOn);
    }

    /** As whom its runs are made: they are the responsible person's projects. */
    Viewer actor() {
        return new Viewer(responsible, authority, Group.PLANNING, false);
    }
}

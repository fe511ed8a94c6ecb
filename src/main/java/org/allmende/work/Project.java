package org.allmende.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A project as one viewer sees it.
 *
 * @param draft not on anybody else's pages yet
 * @param confidential not named to those who know only parts of it
 * @param archivedAt since when it can only be read, or null
 * @param anchorOn the start or target date its schedule hangs on
 * @param templateVersion the template version it was started from, or null
 * @param grown whether a template was ever inserted into it since
 * @param mine what the viewer may do in it, or at the item it was asked for
 */
public record Project(
        ProjectId id,
        AuthorityId authority,
        String title,
        String fileReference,
        String description,
        ProjectState state,
        boolean draft,
        boolean confidential,
        @Nullable Instant archivedAt,
        Colour colour,
        PersonId responsible,
        ProjectCalendar calendar,
        AnchorKind anchor,
        LocalDate anchorOn,
        @Nullable UUID templateVersion,
        boolean grown,
        int version,
        ProjectRole mine) {

    /** Whether the plan hangs on its first or its last day. */
    public enum AnchorKind {
        START,
        TARGET
    }

    public String path() {
        return "/projekte/" + id;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Asked by the use case and by the page that shows the button. */
    public boolean mayPlan() {
        return mine.mayPlan() && !isArchived();
    }

    public boolean mayWork() {
        return mine.mayWork() && !isArchived();
    }

    /** Whether anything in it may come from a template. */
    public boolean followsTemplates() {
        return templateVersion != null || grown;
    }

    /** For those who may see a part of a confidential project, and not what it is part of. */
    Project nameless() {
        return new Project(
                id,
                authority,
                "",
                "",
                "",
                state,
                draft,
                confidential,
                archivedAt,
                colour,
                responsible,
                calendar,
                anchor,
                anchorOn,
                null,
                false,
                version,
                mine);
    }

    /**
     * @throws Forbidden when the viewer does not plan here
     * @throws Refused when the project is archived
     */
    public Project forPlanning() {
        if (!mine.mayPlan()) {
            throw new Forbidden();
        }
        return unarchived();
    }

    /**
     * @throws Forbidden when the viewer does not work here
     * @throws Refused when the project is archived
     */
    public Project forWorking() {
        if (!mine.mayWork()) {
            throw new Forbidden();
        }
        return unarchived();
    }

    /**
     * @throws Refused when the project is archived and can only be read
     */
    public Project unarchived() {
        if (isArchived()) {
            throw new Refused("work.project.archived");
        }
        return this;
    }
}

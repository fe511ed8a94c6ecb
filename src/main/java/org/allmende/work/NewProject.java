package org.allmende.work;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** What is known of a project before it exists. */
public record NewProject(
        String title,
        String fileReference,
        String description,
        ProjectState state,
        boolean draft,
        Colour colour,
        PersonId responsible,
        ProjectCalendar calendar,
        Project.AnchorKind anchor,
        LocalDate anchorOn,
        @Nullable UUID templateVersion) {}

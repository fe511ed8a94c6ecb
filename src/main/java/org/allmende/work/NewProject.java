package org.allmende.work;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project before it exists.
 *
 * @param run whether it is one run of a routine
 */
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
        @Nullable UUID templateVersion,
        boolean run) {

    /** A project that is carried out once. */
    public NewProject(
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
            @Nullable UUID templateVersion) {
        this(
                title,
                fileReference,
                description,
                state,
                draft,
                colour,
                responsible,
                calendar,
                anchor,
                anchorOn,
                templateVersion,
                false);
    }

    /** The same project as the run of a routine. */
    public NewProject asRun() {
        return new NewProject(
                title,
                fileReference,
                description,
                state,
                draft,
                colour,
                responsible,
                calendar,
                anchor,
                anchorOn,
                templateVersion,
                true);
    }
}

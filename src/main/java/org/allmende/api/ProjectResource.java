package org.allmende.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectSummaries;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** A project as the interface shows it. */
@Schema(name = "Project")
record ProjectResource(
        UUID id,
        String title,
        String fileReference,
        String description,
        ProjectState state,
        boolean draft,
        boolean archived,
        String colour,
        @Schema(description = "Person who answers for it") UUID responsible,
        @Schema(description = "First day of all its items, null without dates") @Nullable LocalDate start,
        @Schema(description = "Last day of all its items, null without dates") @Nullable LocalDate end,
        @Schema(description = "Template version it was started from") @Nullable UUID templateVersion,
        Progress progress,
        Urgency urgency,
        @Schema(description = "What the asker may do: READING, WORKING or PLANNING") String role,
        int version,
        @Schema(description = "All items in tree order; only when one project is asked for")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<ItemResource> items) {

    /** @param tasks tasks and milestones that count; stopped ones do not */
    record Progress(int tasks, int done, int atRisk, int overdue) {}

    @Schema(name = "ProjectPage")
    record PageOf(List<ProjectResource> projects, @Schema(description = "Address of the next page, null after the last") @Nullable String next) {}

    static ProjectResource of(ProjectSummaries.Summary summary, @Nullable List<ItemResource> items) {
        var project = summary.project();
        return new ProjectResource(
                project.id().value(),
                project.title(),
                project.fileReference(),
                project.description(),
                project.state(),
                project.draft(),
                project.isArchived(),
                project.colour().name(),
                project.responsible().value(),
                summary.start(),
                summary.end(),
                project.templateVersion(),
                new Progress(summary.tasks(), summary.done(), summary.atRisk(), summary.overdue()),
                summary.urgency(),
                project.mine().name(),
                project.version(),
                items);
    }
}

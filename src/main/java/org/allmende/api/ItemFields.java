package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.work.Priority;
import org.allmende.work.TaskState;

/** Describes the body of a change for the OpenAPI document; the body itself is read by {@link JsonBody}. */
@Schema(name = "ItemFields")
record ItemFields(
        @Schema(maxLength = 300) String title,
        @Schema(description = "Markdown", maxLength = 50_000) String description,
        @Schema(maxLength = 5_000) String doneWhen,
        Priority priority,
        TaskState state,
        @Schema(description = "With state PAUSED: after today", nullable = true) LocalDate pausedUntil,
        @Schema(nullable = true) UUID responsible,
        List<UUID> assignees,
        @Schema(nullable = true) LocalDate start,
        @Schema(description = "Last day, inclusive", nullable = true) LocalDate end,
        @Schema(description = "Duration in working days, 1 to 5000", nullable = true) Integer workdays,
        @Schema(description = "Planned effort in hours", nullable = true) Integer effortHours,
        @Schema(maxLength = 100) String fileReference,
        @Schema(description = "Package to move it into, null for the top", nullable = true) UUID parent,
        @Schema(description = "Sibling that shall follow it; without one it goes to the end", nullable = true) UUID before) {

    /** A new item: a kind and a title, and any of the other fields. */
    @Schema(name = "NewItem")
    record New(
            @Schema(defaultValue = "TASK") ItemKind kind,
            @Schema(maxLength = 300, requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(nullable = true) UUID parent,
            @Schema(nullable = true) UUID before,
            String description,
            String doneWhen,
            Priority priority,
            TaskState state,
            @Schema(nullable = true) UUID responsible,
            List<UUID> assignees,
            @Schema(nullable = true) LocalDate start,
            @Schema(nullable = true) LocalDate end,
            @Schema(nullable = true) Integer workdays,
            @Schema(nullable = true) Integer effortHours,
            String fileReference) {}
}

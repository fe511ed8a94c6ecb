package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.work.Priority;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * Describes the body of a change for the OpenAPI document; the body itself is read by {@link
 * JsonBody}.
 */
@Schema(name = "ItemFields", description = "Was sich an einem Element ändern soll")
record ItemFields(
        @Schema(maxLength = 300, minLength = 1, example = "Aktenplan beschließen") String title,
        @Schema(description = "Markdown", maxLength = 50_000) @Nullable String description,
        @Schema(maxLength = 5_000) @Nullable String doneWhen,
        Priority priority,
        @Schema(example = "ACTIVE") TaskState state,
        @Schema(description = "Bei PAUSED: nach heute") @Nullable LocalDate pausedUntil,
        @Nullable UUID responsible,
        @Schema(description = "Höchstens 200") List<UUID> assignees,
        @Schema(description = "Gruppen, deren Mitglieder sie ausführen") List<UUID> groups,
        @Schema(example = "2027-01-04") @Nullable LocalDate start,
        @Schema(description = "Letzter Tag einschließlich", example = "2027-01-15")
                @Nullable LocalDate end,
        @Schema(description = "Dauer in Arbeitstagen", minimum = "1", maximum = "5000")
                @Nullable Integer workdays,
        @Schema(description = "Geplanter Aufwand in Stunden", minimum = "0", maximum = "100000")
                @Nullable Integer effortHours,
        @Schema(description = "Aktenzeichen", maxLength = 100) @Nullable String fileReference,
        @Schema(description = "Paket, in das es kommt; null für ganz oben") @Nullable UUID parent,
        @Schema(description = "Element, vor dem es stehen soll; ohne kommt es ans Ende")
                @Nullable UUID before) {

    /** A new item: a kind and a title, and any of the other fields. */
    @Schema(name = "NewItem", description = "Ein neues Element")
    record New(
            @Schema(defaultValue = "TASK") ItemKind kind,
            @Schema(
                            maxLength = 300,
                            minLength = 1,
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            example = "Aktenplan beschließen")
                    String title,
            @Schema(description = "Paket, in dem es liegen soll") @Nullable UUID parent,
            @Schema(description = "Element, vor dem es stehen soll") @Nullable UUID before,
            @Schema(description = "Markdown", maxLength = 50_000) @Nullable String description,
            @Schema(maxLength = 5_000) @Nullable String doneWhen,
            Priority priority,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            @Nullable UUID responsible,
            List<UUID> assignees,
            List<UUID> groups,
            @Schema(example = "2027-01-04") @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Schema(
                            description = "Dauer in Arbeitstagen",
                            minimum = "1",
                            maximum = "5000",
                            example = "10")
                    @Nullable Integer workdays,
            @Schema(minimum = "0", maximum = "100000") @Nullable Integer effortHours,
            @Schema(maxLength = 100) @Nullable String fileReference) {}
}

package org.allmende.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.work.Colour;
import org.allmende.work.ProjectRole;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectSummaries;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** A project as the interface shows it. */
@Schema(name = "Project", description = "Ein Projekt")
record ProjectResource(
        UUID id,
        @Schema(example = "E-Akte im Hauptamt") String title,
        @Schema(description = "Aktenzeichen", example = "10.42.01") String fileReference,
        @Schema(description = "Markdown") String description,
        ProjectState state,
        @Schema(description = "Entwurf: nur für Planende sichtbar") boolean draft,
        boolean archived,
        Colour colour,
        @Schema(description = "Verantwortliche Person") UUID responsible,
        @Schema(description = "Erster Tag aller Elemente; null ohne Termine")
                @Nullable LocalDate start,
        @Schema(description = "Letzter Tag aller Elemente; null ohne Termine")
                @Nullable LocalDate end,
        @Schema(description = "Fassung der Vorlage, aus der es entstand")
                @Nullable UUID templateVersion,
        Progress progress,
        Urgency urgency,
        @Schema(description = "Was die fragende Person hier darf") ProjectRole role,
        @Schema(description = "Zählt die Änderungen; steht auch im ETag") int version,
        @Schema(
                        description =
                                "Alle Elemente in der Reihenfolge der Struktur; nur wenn nach einem Projekt gefragt wird")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<ItemResource> items) {

    @Schema(name = "Progress", description = "Aufgaben und Meilensteine; gestoppte zählen nicht")
    record Progress(int tasks, int done, int atRisk, int overdue) {}

    @Schema(name = "ProjectPage")
    record PageOf(
            List<ProjectResource> projects,
            @Schema(description = "Adresse der nächsten Seite; null auf der letzten")
                    @Nullable String next) {}

    static ProjectResource of(
            ProjectSummaries.Summary summary, @Nullable List<ItemResource> items) {
        var project = summary.project();
        return new ProjectResource(
                project.id().value(),
                project.title(),
                project.fileReference(),
                project.description(),
                project.state(),
                project.draft(),
                project.isArchived(),
                project.colour(),
                project.responsible().value(),
                summary.start(),
                summary.end(),
                project.templateVersion(),
                new Progress(summary.tasks(), summary.done(), summary.atRisk(), summary.overdue()),
                summary.urgency(),
                project.mine(),
                project.version(),
                items);
    }
}

package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.library.Template;
import org.jspecify.annotations.Nullable;

/** A template of the library in lists. */
@Schema(name = "Template", description = "Eine Vorlage mit ihrer neuesten Fassung")
record TemplateResource(
        UUID id,
        @Schema(
                        description = "Kürzel; gilt überall statt der Kennung",
                        example = "e-akte-einfuehrung")
                String slug,
        @Schema(example = "E-Akte-Einführung") String title,
        @Schema(description = "Themenfeld", example = "Digitale Verwaltung") String subject,
        String summary,
        @Schema(description = "Neueste Fassung", example = "1.0") String version,
        @Schema(description = "SPDX-Kürzel", example = "CC-BY-4.0") String licence,
        @Schema(description = "Zuletzt am geltenden Recht geprüft") @Nullable LocalDate checkedOn,
        int tasks,
        int milestones,
        @Schema(description = "Dauer des ganzen Plans in Arbeitstagen") int workdays,
        @Schema(description = "Behörden, die sie übernommen haben") long adopters) {

    @Schema(name = "TemplatePage")
    record PageOf(
            List<TemplateResource> templates,
            @Schema(description = "Adresse der nächsten Seite; null auf der letzten")
                    @Nullable String next) {}

    static TemplateResource of(Template template) {
        var version = template.version();
        return new TemplateResource(
                template.id().value(),
                template.slug(),
                template.title(),
                template.subject(),
                version.summary(),
                version.number(),
                version.licence(),
                version.checkedOn(),
                version.tasks(),
                version.milestones(),
                version.workdays(),
                template.adopters());
    }
}

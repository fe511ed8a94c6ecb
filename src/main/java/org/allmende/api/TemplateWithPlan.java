package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Nature;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.RoleKey;
import org.jspecify.annotations.Nullable;

/** A template with the plan of its newest version. */
@Schema(description = "Eine Vorlage mit ihrem ganzen Plan")
record TemplateWithPlan(
        UUID id,
        @Schema(example = "e-akte-einfuehrung") String slug,
        @Schema(example = "E-Akte-Einführung") String title,
        @Schema(example = "Digitale Verwaltung") String subject,
        String summary,
        @Schema(example = "1.0") String version,
        @Schema(description = "Was diese Fassung ändert") String note,
        @Schema(example = "CC-BY-4.0") String licence,
        @Schema(description = "Woher die Vorlage stammt") String origin,
        @Nullable LocalDate checkedOn,
        @Schema(description = "Dauer des ganzen Plans in Arbeitstagen") int workdays,
        List<Role> roles,
        @Schema(description = "In der Reihenfolge der Struktur: jedes Paket vor seinem Inhalt")
                List<Element> items,
        List<Wait> dependencies) {

    @Schema(name = "TemplateRole")
    record Role(
            @Schema(example = "PL") String key, @Schema(example = "Projektleitung") String title) {}

    @Schema(name = "TemplateItem")
    record Element(
            @Schema(example = "1.2") String key,
            @Schema(description = "Schlüssel des Pakets; null ganz oben", example = "1")
                    @Nullable String parent,
            ItemKind kind,
            Nature nature,
            @Schema(example = "Aktenplan beschließen") String title,
            @Schema(description = "Markdown") String description,
            String doneWhen,
            @Schema(description = "Die erste verantwortet") List<String> roles,
            @Schema(
                            description = "AT Arbeitstage, KT Kalendertage, W Wochen, M Monate",
                            example = "10 AT")
                    @Nullable String duration,
            @Schema(description = "Aufwand in Stunden") @Nullable Integer effortHours,
            @Schema(description = "Teilaufgaben") List<String> checklist,
            List<LegalBasis> legalBases,
            List<Link> links,
            List<String> tags) {

        static Element of(Item item) {
            return new Element(
                    item.key().value(),
                    item.parent() == null ? null : item.parent().value(),
                    item.kind(),
                    item.nature(),
                    item.title(),
                    item.description(),
                    item.doneWhen(),
                    item.roles().stream().map(RoleKey::value).toList(),
                    item.duration() == null ? null : item.duration().toString(),
                    item.effortHours(),
                    item.checklist(),
                    item.legalBases(),
                    item.links(),
                    item.tags());
        }
    }

    @Schema(name = "TemplateDependency", description = "Ein Element wartet auf ein anderes")
    record Wait(
            @Schema(example = "1.1") String predecessor,
            @Schema(example = "1.2") String successor,
            DependencyKind kind,
            @Schema(description = "Abstand; negativ überlappen sich beide", example = "0 AT")
                    String lag) {

        static Wait of(Dependency dependency) {
            return new Wait(
                    dependency.predecessor().value(),
                    dependency.successor().value(),
                    dependency.kind(),
                    dependency.lag().toString());
        }
    }

    static TemplateWithPlan of(Template template, PlanDocument document) {
        var version = template.version();
        return new TemplateWithPlan(
                template.id().value(),
                template.slug(),
                template.title(),
                template.subject(),
                version.summary(),
                version.number(),
                version.note(),
                version.licence(),
                version.origin(),
                version.checkedOn(),
                version.workdays(),
                document.plan().roles().stream()
                        .map(role -> new Role(role.key().value(), role.title()))
                        .toList(),
                document.plan().items().stream().map(Element::of).toList(),
                document.plan().dependencies().stream().map(Wait::of).toList());
    }
}

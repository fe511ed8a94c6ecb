package org.allmende.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.allmende.library.Templates;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OpenToCommunity
@RestController
@RequestMapping("/api/v1/templates")
@Tag(name = "templates")
class TemplateApi {

    private final Templates templates;

    TemplateApi(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Operation(
            operationId = "listTemplates",
            summary = "Die Vorlagen der Bibliothek",
            description = "Jede mit ihrer neuesten Fassung, nach ihrem Kürzel geordnet.")
    ResponseEntity<TemplateResource.PageOf> list(
            Viewer viewer,
            @Parameter(ref = "limit") @RequestParam(required = false) @Nullable String limit,
            @Parameter(ref = "after") @RequestParam(required = false) @Nullable String after) {
        var paging = Paging.of("/api/v1/templates", limit, after);
        var slice = templates.all(viewer, paging.after(), paging.limit());
        return paging.answer(slice.map(TemplateResource::of), TemplateResource.PageOf::new);
    }

    @GetMapping("/{template}")
    @Operation(
            operationId = "showTemplate",
            summary = "Eine Vorlage mit ihrem ganzen Plan",
            description =
                    "Rollen, Elemente in der Reihenfolge der Struktur und Abhängigkeiten der neuesten Fassung.")
    ResponseEntity<TemplateWithPlan> show(
            Viewer viewer,
            @Parameter(description = "Kennung oder Kürzel", example = "e-akte-einfuehrung")
                    @PathVariable
                    String template) {
        var found = templates.visibleTo(viewer, template);
        var shown = TemplateWithPlan.of(found, templates.document(viewer, found.version()));
        return ResponseEntity.ok().eTag(Etag.of(found.versions(), shown)).body(shown);
    }
}

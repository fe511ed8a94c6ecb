package org.allmende.library.web;

import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.PlanFormat;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A template in the open file format, for other systems. */
@OpenToCommunity
@RestController
class TemplateFileController {

    private static final MediaType YAML =
            MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final MediaType JSON =
            MediaType.parseMediaType("application/json;charset=UTF-8");

    private final Templates templates;

    TemplateFileController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/vorlagen/{slug}/datei.yaml")
    ResponseEntity<String> yaml(@Nullable Viewer viewer, @PathVariable String slug) {
        Template template = templates.visibleTo(viewer, slug);
        return file(
                template,
                ".yaml",
                YAML,
                PlanFormat.writeYaml(templates.document(viewer, template.version())));
    }

    @GetMapping("/vorlagen/{slug}/datei.json")
    ResponseEntity<String> json(@Nullable Viewer viewer, @PathVariable String slug) {
        Template template = templates.visibleTo(viewer, slug);
        return file(
                template,
                ".json",
                JSON,
                PlanFormat.writeJson(templates.document(viewer, template.version())));
    }

    private static ResponseEntity<String> file(
            Template template, String ending, MediaType type, String text) {
        String name = template.slug() + "-" + template.version().number() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}

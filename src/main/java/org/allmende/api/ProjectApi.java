package org.allmende.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.allmende.fields.FieldValues;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemLists;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectSummaries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects")
class ProjectApi {

    private final ProjectSummaries summaries;
    private final ItemLists items;
    private final ProjectOrder order;

    private final FieldValues fields;

    ProjectApi(
            ProjectSummaries summaries, ItemLists items, ProjectOrder order, FieldValues fields) {
        this.fields = fields;
        this.summaries = summaries;
        this.items = items;
        this.order = order;
    }

    @GetMapping
    @Operation(
            operationId = "listProjects",
            summary = "Meine Projekte",
            description = "Alle, an denen die fragende Person beteiligt ist, die neuesten zuerst.")
    ResponseEntity<ProjectResource.PageOf> list(
            Viewer viewer,
            Texts t,
            @Parameter(ref = "limit") @RequestParam(required = false) @Nullable String limit,
            @Parameter(ref = "after") @RequestParam(required = false) @Nullable String after) {
        var paging = Paging.of("/api/v1/projects", limit, after);
        var slice =
                summaries.page(viewer, paging.afterId(ProjectId::new), paging.limit(), t.today());
        return paging.answer(
                slice.map(summary -> ProjectResource.of(summary, null)),
                ProjectResource.PageOf::new);
    }

    @GetMapping("/{project}")
    @Operation(
            operationId = "showProject",
            summary = "Ein Projekt mit allen Elementen",
            description =
                    "items ist flach, in der Reihenfolge der Struktur: jedes Paket vor seinem Inhalt.")
    ResponseEntity<ProjectResource> show(Viewer viewer, Texts t, @PathVariable ProjectId project) {
        return answer(ResponseEntity.ok(), viewer, t, project);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "startProject",
            summary = "Ein Projekt beginnen",
            description =
                    "Mit template wird die neueste Fassung dieser Vorlage übernommen: vorwärts ab start oder rückwärts bis end. Ohne template entsteht ein leeres Projekt mit title.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectOrder.Fields.class),
                            examples = {
                                @ExampleObject(
                                        name = "template",
                                        summary = "Aus einer Vorlage",
                                        value =
                                                "{\"template\": \"e-akte-einfuehrung\", \"title\": \"E-Akte im Hauptamt\", \"start\": \"2027-01-04\"}"),
                                @ExampleObject(
                                        name = "empty",
                                        summary = "Ein leeres Projekt",
                                        value = "{\"title\": \"Radverkehrskonzept\"}")
                            }))
    ResponseEntity<ProjectResource> start(Viewer viewer, Texts t, JsonBody body) {
        ProjectId started = order.carryOut(viewer, body, t.today());
        return answer(
                ResponseEntity.created(URI.create("/api/v1/projects/" + started)),
                viewer,
                t,
                started);
    }

    private ResponseEntity<ProjectResource> answer(
            ResponseEntity.BodyBuilder builder, Viewer viewer, Texts t, ProjectId project) {
        var listed = items.tree(viewer, project, t.today());
        var own = fields.of(viewer, listed.stream().map(one -> one.item().id()).toList());
        var tree =
                listed.stream()
                        .map(one ->
                                ItemResource.of(one, own.getOrDefault(one.item().id(), List.of())))
                        .toList();
        var shown = ProjectResource.of(summaries.one(viewer, project, t.today()), tree);
        return builder.eTag(Etag.of(shown.version(), shown)).body(shown);
    }
}

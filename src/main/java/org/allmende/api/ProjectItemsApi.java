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
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ItemLists;
import org.allmende.work.ItemPatching;
import org.allmende.work.ProjectId;
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
@RequestMapping("/api/v1/projects/{project}/items")
@Tag(name = "items")
class ProjectItemsApi {

    private final ItemLists items;
    private final ItemPatching patching;
    private final FieldValues fields;

    ProjectItemsApi(ItemLists items, ItemPatching patching, FieldValues fields) {
        this.items = items;
        this.patching = patching;
        this.fields = fields;
    }

    @GetMapping
    @Operation(
            operationId = "listItems",
            summary = "Die Elemente eines Projekts seitenweise",
            description = "In der Reihenfolge der Struktur: jedes Paket vor seinem Inhalt.")
    ResponseEntity<ItemResource.PageOf> list(
            Viewer viewer,
            Texts t,
            @PathVariable ProjectId project,
            @Parameter(ref = "limit") @RequestParam(required = false) @Nullable String limit,
            @Parameter(ref = "after") @RequestParam(required = false) @Nullable String after) {
        var paging = Paging.of("/api/v1/projects/" + project + "/items", limit, after);
        var slice = items.page(viewer, project, paging.after(), paging.limit(), t.today());
        var own =
                fields.of(
                        viewer,
                        slice.entries().stream().map(listed -> listed.item().id()).toList());
        return paging.answer(
                slice.map(listed ->
                        ItemResource.of(listed, own.getOrDefault(listed.item().id(), List.of()))),
                ItemResource.PageOf::new);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addItem",
            summary = "Ein Element anlegen",
            description =
                    "Ohne kind entsteht eine Aufgabe, ohne parent liegt sie ganz oben, ohne before am Ende.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ItemFields.New.class),
                            examples =
                                    @ExampleObject(
                                            name = "task",
                                            summary = "Eine Aufgabe von zehn Tagen",
                                            value =
                                                    "{\"kind\": \"TASK\", \"title\": \"Aktenplan beschließen\", \"start\": \"2027-01-04\", \"workdays\": 10}")))
    ResponseEntity<ItemResource> add(
            Viewer viewer, Texts t, @PathVariable ProjectId project, JsonBody body) {
        var spot = ItemBody.spot(body);
        patching.checkPlansAt(viewer, project, spot.parent());
        ItemKind kind = body.choice("kind", ItemKind.class);
        String title = body.required("title", ItemBody.LONGEST_TITLE);
        var rest = ItemBody.rest(body);
        body.done();
        ItemId added =
                patching.add(
                        viewer,
                        project,
                        kind == null ? ItemKind.TASK : kind,
                        title,
                        spot,
                        rest,
                        t.today());
        var shown = ItemResource.of(items.one(viewer, added, t.today()), List.of());
        return ResponseEntity.created(URI.create("/api/v1/items/" + added))
                .eTag(Etag.of(shown.version(), shown))
                .body(shown);
    }
}

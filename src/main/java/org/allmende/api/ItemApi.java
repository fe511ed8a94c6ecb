package org.allmende.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.allmende.fields.FieldValues;
import org.allmende.shared.Stale;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ItemLists;
import org.allmende.work.ItemPatching;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/items/{item}")
@Tag(name = "items")
class ItemApi {

    private final ItemLists items;
    private final ItemPatching patching;
    private final FieldValues fields;

    ItemApi(ItemLists items, ItemPatching patching, FieldValues fields) {
        this.items = items;
        this.patching = patching;
        this.fields = fields;
    }

    @GetMapping
    @Operation(
            operationId = "showItem",
            summary = "Ein Element lesen",
            description = "Der ETag der Antwort gehört in das If-Match einer Änderung.")
    ResponseEntity<ItemResource> show(Viewer viewer, Texts t, @PathVariable ItemId item) {
        var shown =
                ItemResource.of(
                        items.one(viewer, item, t.today()),
                        fields.of(viewer, List.of(item)).getOrDefault(item, List.of()));
        return ResponseEntity.ok().eTag(Etag.of(shown.version(), shown)).body(shown);
    }

    @PatchMapping
    @Operation(
            operationId = "changeItem",
            summary = "Ein Element ändern",
            description =
                    "Nicht genannte Felder bleiben, null leert ein Feld. Mit If-Match wird nur diese Fassung geändert, sonst kommt 412 zurück. "
                            + "parent und before verschieben es.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ItemFields.class),
                            examples =
                                    @ExampleObject(
                                            name = "done",
                                            summary = "Eine Aufgabe beenden",
                                            value = "{\"state\": \"DONE\"}")))
    ResponseEntity<ItemResource> change(
            Viewer viewer,
            Texts t,
            @PathVariable ItemId item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            JsonBody body) {
        patching.checkWorksAt(viewer, item);
        var patch = ItemBody.change(body);
        body.done();
        try {
            patching.apply(
                    viewer, item, version -> Etag.allows(ifMatch, version), patch, t.today());
        } catch (Stale stale) {
            throw Etag.changedMeanwhile();
        }
        return show(viewer, t, item);
    }

    @DeleteMapping
    @Operation(
            operationId = "removeItem",
            summary = "Ein Element löschen",
            description =
                    "Was darunter liegt, wird mit gelöscht. Im Verlauf des Projekts lässt es sich zurücknehmen.")
    ResponseEntity<Void> remove(
            Viewer viewer,
            @PathVariable ItemId item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        try {
            patching.remove(viewer, item, version -> Etag.allows(ifMatch, version));
        } catch (Stale stale) {
            throw Etag.changedMeanwhile();
        }
        return ResponseEntity.noContent().build();
    }
}

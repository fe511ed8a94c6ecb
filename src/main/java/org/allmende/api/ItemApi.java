package org.allmende.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.ItemPatch;
import org.allmende.work.ItemPatching;
import org.allmende.work.ItemRemoval;
import org.allmende.work.Priority;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Spot;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Items", description = "Packages, tasks and milestones of a project")
class ItemApi {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ProjectTree trees;
    private final ItemCreation creation;
    private final ItemPatching patching;
    private final ItemRemoval removal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ItemApi(
            ProjectTree trees,
            ItemCreation creation,
            ItemPatching patching,
            ItemRemoval removal,
            TransactionTemplate transaction,
            Clock clock) {
        this.trees = trees;
        this.creation = creation;
        this.patching = patching;
        this.removal = removal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/items/{item}")
    @Operation(summary = "One item, with the ETag that a change of it needs")
    ResponseEntity<ItemResource> show(Viewer viewer, @PathVariable ItemId item) {
        return answer(ResponseEntity.ok(), trees.item(viewer, item));
    }

    @PostMapping("/projects/{project}/items")
    @Operation(summary = "Add a package, task or milestone")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ItemFields.New.class)))
    ResponseEntity<ItemResource> add(Viewer viewer, @PathVariable ProjectId project, @RequestBody(required = false) @Nullable JsonNode json) {
        var body = new JsonBody(json);
        ItemKind kind = body.names("kind") ? body.choice("kind", ItemKind.class) : ItemKind.TASK;
        String title = body.required("title", 300);
        Spot spot = spot(body);
        ItemPatch rest = patch(body, false);
        body.done();
        ProjectItem added =
                transaction.execute(
                        status -> {
                            var created = creation.add(viewer, project, kind == null ? ItemKind.TASK : kind, title, spot, Cause.API);
                            return patching.apply(viewer, created.item(), null, rest, today());
                        });
        return answer(ResponseEntity.created(URI.create("/api/v1/items/" + added.id())), added);
    }

    @PatchMapping("/items/{item}")
    @Operation(
            summary = "Change fields of an item",
            description = "Fields that are not named stay; null empties a field. With If-Match only that version is changed, otherwise 412.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = ItemFields.class)))
    ResponseEntity<ItemResource> change(
            Viewer viewer,
            @PathVariable ItemId item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode json) {
        var body = new JsonBody(json);
        ItemPatch patch = patch(body, true);
        body.done();
        return answer(ResponseEntity.ok(), patching.apply(viewer, item, Etag.version(ifMatch), patch, today()));
    }

    @DeleteMapping("/items/{item}")
    @Operation(summary = "Delete an item with everything below it")
    ResponseEntity<Void> remove(
            Viewer viewer,
            @PathVariable ItemId item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ProjectItem seen = trees.item(viewer, item);
        Etag.refuseOther(ifMatch, seen.version());
        removal.remove(viewer, seen.project(), item, Cause.API);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<ItemResource> answer(ResponseEntity.BodyBuilder builder, ProjectItem item) {
        return builder.eTag(Etag.of(item.version())).body(ItemResource.of(item, today()));
    }

    private static ItemPatch patch(JsonBody body, boolean whole) {
        String title = whole && body.names("title") ? body.required("title", 300) : null;
        return new ItemPatch(
                title,
                body.text("description", 50_000),
                body.text("doneWhen", 5_000),
                body.choice("priority", Priority.class),
                body.choice("state", TaskState.class),
                body.date("pausedUntil"),
                body.id("responsible", PersonId::new),
                body.ids("assignees", PersonId::new),
                body.date("start"),
                body.date("end"),
                body.number("workdays", 1, 5_000),
                body.number("effortHours", 0, 100_000),
                body.text("fileReference", 100),
                whole && (body.names("parent") | body.names("before")) ? spot(body) : null);
    }

    private static Spot spot(JsonBody body) {
        Optional<ItemId> parent = body.id("parent", ItemId::new);
        Optional<ItemId> before = body.id("before", ItemId::new);
        return new Spot(parent == null ? null : parent.orElse(null), before == null ? null : before.orElse(null));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}

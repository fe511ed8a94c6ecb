package org.allmende.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectSummaries;
import org.allmende.work.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects", description = "Projects the asker is a member of")
class ProjectApi {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ProjectSummaries summaries;
    private final ProjectTree trees;
    private final ProjectOrder order;
    private final Clock clock;

    ProjectApi(ProjectSummaries summaries, ProjectTree trees, ProjectOrder order, Clock clock) {
        this.summaries = summaries;
        this.trees = trees;
        this.order = order;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "My projects, newest first")
    ProjectResource.PageOf list(
            Viewer viewer,
            @Schema(minimum = "1", maximum = "200") @RequestParam(defaultValue = Page.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable ProjectId after) {
        int size = Page.size(limit);
        var slice = summaries.page(viewer, after, size, today());
        return new ProjectResource.PageOf(
                slice.map(summary -> ProjectResource.of(summary, null)).entries(), Page.next("/api/v1/projects", size, slice.next()));
    }

    @GetMapping("/{project}")
    @Operation(summary = "One project with all its items as a flat list in tree order")
    ProjectResource show(Viewer viewer, @PathVariable ProjectId project) {
        return resource(viewer, project);
    }

    @PostMapping
    @Operation(
            summary = "Start a project, from a template or empty",
            description = "With “template” the newest version of that template is adopted, from “start” on or back from “end”.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ProjectOrder.Fields.class)))
    ResponseEntity<ProjectResource> start(Viewer viewer, @RequestBody(required = false) @Nullable JsonNode json) {
        ProjectId started = order.carryOut(viewer, new JsonBody(json), today());
        return ResponseEntity.created(URI.create("/api/v1/projects/" + started)).body(resource(viewer, started));
    }

    private ProjectResource resource(Viewer viewer, ProjectId project) {
        List<ItemResource> items = ItemResource.tree(trees.of(viewer, project), today());
        return ProjectResource.of(summaries.one(viewer, project, today()), items);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}

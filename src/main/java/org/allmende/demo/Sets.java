package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectFilter;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectLists;
import org.allmende.work.ProjectTree;
import org.springframework.stereotype.Component;

/** Finds by its title what stands on the stage already. */
@Component
class Sets {

    private final Players players;
    private final ProjectLists lists;
    private final ProjectTree trees;

    Sets(Players players, ProjectLists lists, ProjectTree trees) {
        this.players = players;
        this.lists = lists;
        this.trees = trees;
    }

    ProjectId project(Player player, String title, LocalDate today) {
        Viewer viewer = players.viewer(player);
        var filter = new ProjectFilter(title, null, ProjectFilter.Shelf.CURRENT, null);
        return Fence.within(viewer, () -> lists.of(viewer, filter, today))
                .rows()
                .getFirst()
                .project()
                .id();
    }

    ProjectItem item(Player player, String project, String title, LocalDate today) {
        Viewer viewer = players.viewer(player);
        ProjectId id = project(player, project, today);
        return Fence.within(viewer, () -> trees.of(viewer, id)).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}

package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.portfolio.PortfolioFilter;
import org.allmende.portfolio.Portfolios;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.springframework.stereotype.Component;

/** Finds what earlier scenes have put on the stage. */
@Component
class Repertoire {

    private final Portfolios portfolios;
    private final ProjectTree trees;

    Repertoire(Portfolios portfolios, ProjectTree trees) {
        this.portfolios = portfolios;
        this.trees = trees;
    }

    /** The viewer's project with these words in its title. */
    ProjectId project(Viewer viewer, String title, LocalDate today) {
        return Fence.within(
                        viewer,
                        () -> portfolios.of(viewer, PortfolioFilter.ALL.searching(title), today))
                .rows()
                .getFirst()
                .id();
    }

    /** The item of this title in a project. */
    ProjectItem item(Viewer viewer, String project, String title, LocalDate today) {
        return items(viewer, project, today).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** All items of a project, in the order of its tree. */
    List<ProjectItem> items(Viewer viewer, String project, LocalDate today) {
        ProjectId id = project(viewer, project, today);
        return Fence.within(viewer, () -> trees.of(viewer, id));
    }
}

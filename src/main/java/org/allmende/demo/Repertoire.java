package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.portfolio.PortfolioFilter;
import org.allmende.portfolio.Portfolios;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;

/** Finds what earlier scenes have put on the stage. */
@Component
class Repertoire {

    private final Portfolios portfolios;

    Repertoire(Portfolios portfolios) {
        this.portfolios = portfolios;
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
}

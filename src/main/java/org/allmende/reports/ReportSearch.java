package org.allmende.reports;

import java.util.List;
import org.allmende.plan.Land;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published reports on the page of the search. */
@Component
@Order(45)
class ReportSearch implements SearchSource {

    private final PublishedReports published;

    ReportSearch(PublishedReports published) {
        this.published = published;
    }

    @Override
    public String name() {
        return "erfahrungen";
    }

    @Override
    public String title() {
        return "reports.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(Viewer viewer, String words, int most) {
        return viewer.group().mayReadLibrary()
                ? published.page(viewer, ReportFilter.saying(words)).stream()
                        .limit(most)
                        .map(ReportSearch::hit)
                        .toList()
                : List.of();
    }

    /** The Land tells where an unnamed one comes from. */
    private static Hit hit(PublishedReport report) {
        String house = report.authority();
        Land land = report.land();
        return new Hit(
                report.content().title(),
                house == null ? land.title() : house + " · " + land.title(),
                report.path());
    }

    @Override
    public String continuation(String words) {
        return ReportFilter.saying(words).path();
    }
}

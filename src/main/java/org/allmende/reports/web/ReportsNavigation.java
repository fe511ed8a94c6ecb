package org.allmende.reports.web;

import java.util.List;
import org.allmende.community.CommunityPart;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Erfahrungen”, between the templates and the people one may ask. */
@Component
@Order(40)
class ReportsNavigation implements Navigation {

    @Bean
    CommunityPart reportsPart() {
        return new CommunityPart(
                30, "reports.title", "reports.part", ReportsController.PATH, false);
    }

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("reports.title"), ReportsController.PATH))
                : List.of();
    }
}

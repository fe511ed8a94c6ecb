package org.allmende.formats.web;

import java.util.List;
import org.allmende.community.CommunityPart;
import org.allmende.formats.ExchangeFormat;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Austauschformate”, after the conversations of two. */
@Component
@Order(65)
class FormatNavigation implements Navigation {

    @Bean
    CommunityPart formatsPart() {
        return new CommunityPart(50, "formats.title", "formats.part", ExchangeFormat.PATH, false);
    }

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("formats.title"), ExchangeFormat.PATH))
                : List.of();
    }
}

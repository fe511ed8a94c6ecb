package org.allmende.directory.web;

import java.util.List;
import org.allmende.community.CommunityPart;
import org.allmende.directory.DirectoryFilter;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Ansprechpersonen”, before the conversations with them. */
@Component
@Order(50)
class DirectoryNavigation implements Navigation {

    @Bean
    CommunityPart directoryPart() {
        return new CommunityPart(
                40, "directory.title", "directory.part", DirectoryFilter.PATH, false);
    }

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("directory.title"), DirectoryFilter.PATH))
                : List.of();
    }
}

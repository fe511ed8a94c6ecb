package org.allmende.talks.web;

import java.util.List;
import org.allmende.community.CommunityPart;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “BehördenTalk”. */
@Component
@Order(60)
class TalkNavigation implements Navigation {

    @Bean
    CommunityPart talksPart() {
        return new CommunityPart(45, "talks.title", "talks.part", "/talk", true);
    }

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return List.of(Frame.NavEntry.of(t.of("talks.title"), "/talk"));
    }
}

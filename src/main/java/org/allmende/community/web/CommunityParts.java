package org.allmende.community.web;

import org.allmende.community.CommunityPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of modules that know no community. */
@Configuration
class CommunityParts {

    @Bean
    CommunityPart newsPart() {
        return new CommunityPart(
                5, "community.start.news", "community.start.news.text", "/neues", true);
    }

    @Bean
    CommunityPart templatesPart() {
        return new CommunityPart(
                10,
                "community.start.templates",
                "community.start.templates.text",
                "/vorlagen",
                true);
    }

    @Bean
    CommunityPart routinesPart() {
        return new CommunityPart(
                20,
                "community.start.routines",
                "community.start.routines.text",
                "/vorlagen?art=routine",
                true);
    }

    @Bean
    CommunityPart conversationsPart() {
        return new CommunityPart(
                60,
                "community.start.conversations",
                "community.start.conversations.text",
                "/austausch",
                false);
    }
}

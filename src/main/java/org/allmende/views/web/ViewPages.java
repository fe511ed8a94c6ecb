package org.allmende.views.web;

import org.allmende.work.ProjectPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of the views. */
@Configuration(proxyBeanMethods = false)
class ViewPages {

    @Bean
    ProjectPage structurePage() {
        return new ProjectPage(10, "views.structure", "", true);
    }

    @Bean
    ProjectPage listPage() {
        return new ProjectPage(20, "views.list", "/liste", true);
    }

    @Bean
    ProjectPage boardPage() {
        return new ProjectPage(30, "views.board", "/board", true);
    }

    @Bean
    ProjectPage schedulePage() {
        return new ProjectPage(40, "views.schedule", "/zeitplan", true);
    }
}

package org.allmende.work.web;

import org.allmende.work.ProjectPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectPages {

    @Bean
    ProjectPage structurePage() {
        return new ProjectPage(10, "work.view.structure", "");
    }

    @Bean
    ProjectPage listPage() {
        return new ProjectPage(20, "work.view.list", "/liste");
    }

    @Bean
    ProjectPage boardPage() {
        return new ProjectPage(30, "work.view.board", "/board");
    }

    @Bean
    ProjectPage schedulePage() {
        return new ProjectPage(40, "work.view.schedule", "/zeitplan");
    }

    @Bean
    ProjectPage historyPage() {
        return new ProjectPage(90, "work.view.history", "/verlauf");
    }
}

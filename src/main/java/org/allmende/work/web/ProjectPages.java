package org.allmende.work.web;

import org.allmende.work.ProjectPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectPages {

    @Bean
    ProjectPage historyPage() {
        return new ProjectPage(90, "work.view.history", "/verlauf");
    }
}

package org.allmende.effort.web;

import org.allmende.work.ProjectPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab “Aufwand” of every project. */
@Configuration(proxyBeanMethods = false)
class EffortPages {

    @Bean
    ProjectPage effortPage() {
        return new ProjectPage(75, "effort.page", "/aufwand", true);
    }
}

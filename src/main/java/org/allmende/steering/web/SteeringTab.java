package org.allmende.steering.web;

import org.allmende.work.ProjectPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SteeringTab {

    @Bean
    ProjectPage steeringPage() {
        return new ProjectPage(70, "steering.title", "/steuerung");
    }
}

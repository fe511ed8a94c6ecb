package org.allmende.library.web;

import org.allmende.library.TemplateView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library's own tabs of a template. */
@Configuration(proxyBeanMethods = false)
class TemplateViews {

    @Bean
    TemplateView contentView() {
        return new TemplateView(10, "library.template.content", "", true);
    }

    @Bean
    TemplateView scheduleView() {
        return new TemplateView(20, "library.template.schedule", "/zeitplan", true);
    }

    @Bean
    TemplateView backgroundView() {
        return new TemplateView(30, "library.template.background", "/hintergrund", true);
    }

    @Bean
    TemplateView versionsView() {
        return new TemplateView(40, "library.template.versions", "/versionen", true);
    }
}

package org.allmende.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class Settings {

    /** Read by our own hand, so that the early check and the application understand them alike. */
    @Bean
    AllmendeSettings allmendeSettings(Environment environment) {
        return AllmendeSettings.of(environment);
    }
}

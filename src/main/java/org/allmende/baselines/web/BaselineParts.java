package org.allmende.baselines.web;

import org.allmende.steering.SteeringPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the tab “Steuerung”. */
@Configuration(proxyBeanMethods = false)
class BaselineParts {

    @Bean
    SteeringPart baselinesPart() {
        return new SteeringPart(10, "baselines.title", "/basisplaene");
    }

    @Bean
    SteeringPart curvePart() {
        return new SteeringPart(30, "baselines.curve.title", "/fortschritt");
    }

    @Bean
    SteeringPart trendPart() {
        return new SteeringPart(20, "baselines.trend.title", "/meilensteine");
    }
}

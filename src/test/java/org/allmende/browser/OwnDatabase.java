package org.allmende.browser;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.allmende.server.TestPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An empty database for each context, so that sample data and first runs disturb nobody. */
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = TestPostgres.another("browser_" + COUNT.incrementAndGet());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "own database", Map.of("allmende.database.url", access)));
    }
}

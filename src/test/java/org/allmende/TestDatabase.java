package org.allmende;

import java.util.Map;
import javax.sql.DataSource;
import org.allmende.server.TestPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL and one empty database for each test process, started when the first application
 * context asks for it. Registered in {@code META-INF/spring.factories} of the tests, so that every
 * context uses it without a word.
 */
@Order(-1)
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = TestPostgres.access();
        context.getEnvironment()
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "test database",
                                Map.of(
                                        "allmende.data", "target/test-data",
                                        "allmende.database.url", access.get("url"),
                                        "allmende.database.user", access.get("user"),
                                        "allmende.database.password", access.get("password"))));
    }

    /**
     * The database as its owner sees it, behind the row fence: for setting up and for looking
     * after.
     */
    public static DataSource asOwner() {
        return TestPostgres.asOwner();
    }
}

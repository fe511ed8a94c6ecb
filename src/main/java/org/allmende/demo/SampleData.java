package org.allmende.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.server.AllmendeSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty server in the demo, once. Dates hang on today, so that the projects always look
 * lived-in.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SampleData implements ApplicationRunner {

    private final AllmendeSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Players players;
    private final List<Scene> scenes;

    SampleData(
            AllmendeSettings settings,
            JdbcClient jdbc,
            Clock clock,
            Players players,
            List<Scene> scenes) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.players = players;
        this.scenes = scenes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && !jdbc.sql("select anybody_there()").query(Boolean.class).single()) {
            var today = LocalDate.ofInstant(clock.instant(), Stage.ZONE);
            players.enter();
            scenes.forEach(scene -> scene.play(today));
        }
    }
}

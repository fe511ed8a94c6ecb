package org.allmende.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks for the first page, as a person would, and says that it came. */
@Component
class ReadyLine {

    private final AllmendeSettings settings;
    private final Environment environment;

    ReadyLine(AllmendeSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() throws IOException {
        var port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        var status = answer(URI.create("http://localhost:" + port + "/"));
        if (status >= 500) {
            throw new StartRefused(
                    "Allmende ist gestartet, aber die erste Seite antwortet mit Fehler %d: Näheres steht darüber."
                            .formatted(status));
        }
        System.out.println(
                "Allmende ist bereit: "
                        + (settings.port() == 0 ? "http://localhost:" + port : settings.url()));
    }

    private static int answer(URI page) throws IOException {
        var connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}

package org.allmende.feed;

import java.net.URI;
import java.time.Instant;
import org.allmende.server.AllmendeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what this server says of itself. */
@Repository
class ThisServers {

    private final JdbcClient jdbc;
    private final AllmendeSettings settings;

    ThisServers(JdbcClient jdbc, AllmendeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public ThisServer read() {
        ThisServer stored =
                jdbc.sql("select open, name, contact from feed_server")
                        .query(ThisServer.class)
                        .single();
        return stored.name().isEmpty()
                ? new ThisServer(
                        stored.open(), URI.create(settings.url()).getHost(), stored.contact())
                : stored;
    }

    void write(ThisServer server) {
        jdbc.sql("update feed_server set open = :open, name = :name, contact = :contact")
                .param("open", server.open())
                .param("name", server.name())
                .param("contact", server.contact())
                .update();
    }

    /**
     * When the feed became what it is. What was taken back leaves no date behind, so the moment is
     * noted when the difference is seen first.
     */
    @Transactional
    public Instant since(String state) {
        jdbc.sql("update feed_server set state = :state, changed_at = now() where state <> :state")
                .param("state", state)
                .update();
        return jdbc.sql("select changed_at from feed_server")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}

package org.allmende.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what all nodes tell, on one connection of its own, and hands it to whoever hears that
 * channel. When the connection breaks it is made anew, and all are told to look for themselves.
 */
@Component
class Listening implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    /** How long nothing may come before the connection is asked whether it is still there. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DataSource source;
    private final List<NoticeHearer> hearers;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;

    Listening(@Qualifier("listeningSource") DataSource source, List<NoticeHearer> hearers) {
        this.source = source;
        this.hearers = hearers;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("live-listening").start(this::listen);
    }

    private void listen() {
        Duration pause = FIRST_PAUSE;
        boolean first = true;
        while (running) {
            try (Connection connection = source.getConnection()) {
                open = connection;
                begin(connection);
                if (!first) {
                    hearers.forEach(NoticeHearer::lookAgain);
                    log.info("Die Verbindung für Änderungen anderer steht wieder.");
                }
                first = false;
                pause = FIRST_PAUSE;
                hear(connection);
            } catch (SQLException broken) {
                if (running) {
                    log.warn(
                            "Die Verbindung für Änderungen anderer ist abgerissen, nächster Versuch in {} ms: {}",
                            pause.toMillis(),
                            broken.getMessage());
                    first = false;
                    rest(pause);
                    pause = longer(pause);
                }
            } finally {
                open = null;
            }
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (NoticeHearer hearer : hearers) {
                statement.execute("listen " + hearer.channel());
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection notices = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = notices.getNotifications((int) QUIET.toMillis());
            if (heard == null || heard.length == 0) {
                check(connection);
                continue;
            }
            for (var one : heard) {
                hearers.stream()
                        .filter(hearer -> hearer.channel().equals(one.getName()))
                        .forEach(hearer -> hearer.hear(one.getParameter()));
            }
        }
    }

    /** A connection may be gone without a word: a firewall forgot it, a machine lost its power. */
    private static void check(Connection connection) throws SQLException {
        if (!connection.isValid(5)) {
            throw new SQLException("no answer");
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            Connection connection = open;
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException gone) {
            log.debug("closed already", gone);
        }
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

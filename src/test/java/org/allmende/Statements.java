package org.allmende;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the SQL statements of a request, so that a page that grows a query for each row is
 * noticed.
 */
public final class Statements {

    private Statements() {}

    /** An action that may fail. */
    public interface Action {
        void run() throws Exception;
    }

    /** How many statements this thread sends to the database meanwhile. */
    public static long during(Action action) throws Exception {
        return sent(action).size();
    }

    /** The statements that this thread sends to the database meanwhile. */
    public static List<String> sent(Action action) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        Level before = logger.getLevel();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            action.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        String here = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message ->
                        message.matches(
                                "(?s)Executing (prepared )?SQL (statement|query|update) \\[.*"))
                .toList();
    }
}

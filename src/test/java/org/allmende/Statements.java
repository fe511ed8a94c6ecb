package org.allmende;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
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
        var heard = new Heard(Thread.currentThread());
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
        return List.copyOf(heard.statements);
    }

    /**
     * Asks which thread it is when it hears: an event tells the name of the thread that first asks
     * for it, and mails go out beside the test.
     */
    private static final class Heard extends AppenderBase<ILoggingEvent> {

        private final Thread listened;
        private final List<String> statements = new ArrayList<>();

        Heard(Thread listened) {
            this.listened = listened;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String message = event.getFormattedMessage();
            if (Thread.currentThread() == listened
                    && message.matches(
                            "(?s)Executing (prepared )?SQL (statement|query|update) \\[.*")) {
                statements.add(message);
            }
        }
    }
}

package org.allmende.inbox;

import java.sql.Timestamp;
import org.allmende.correspondence.ConversationNews;
import org.allmende.correspondence.ConversationSeen;
import org.allmende.shared.TimeOrderedId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves a row for the other of two, who is of another authority: only the database may do that.
 * Who has read the conversation itself has read the entry as well.
 */
@Component
class CorrespondenceListener {

    private final JdbcClient jdbc;
    private final NoticeReading reading;

    CorrespondenceListener(JdbcClient jdbc, NoticeReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    @EventListener
    void on(ConversationNews event) {
        jdbc.sql("select tell_correspondent(:conversation, :id, :what, :at)")
                .param("conversation", event.conversation().value())
                .param("id", TimeOrderedId.next())
                .param("what", event.what().name())
                .param("at", Timestamp.from(event.at()))
                .query((row, number) -> number)
                .list();
    }

    @EventListener
    void on(ConversationSeen event) {
        reading.readAbout(event.by(), event.conversation().value());
    }
}

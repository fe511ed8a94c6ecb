package org.allmende.correspondence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written; nobody takes it back. */
@Repository
class ConversationMessages {

    private final JdbcClient jdbc;

    ConversationMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID conversation, Message message) {}

    /**
     * Those of several conversations, the oldest first. Whom the fence lets see them stands in the
     * migration.
     */
    Map<ConversationId, List<Message>> of(Viewer viewer, Collection<ConversationId> ids) {
        return jdbc
                .sql(
                        """
                        select m.conversation, m.person, m.words, m.written_at from conversation_message m
                        where m.conversation = any(:ids) and :person::uuid is not null
                        order by m.written_at, m.id
                        """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("person", viewer.person().value())
                .query((row, number) ->
                        new Row(
                                row.getObject("conversation", UUID.class),
                                new Message(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getString("words"),
                                        row.getTimestamp("written_at").toInstant())))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new ConversationId(one.conversation()),
                                Collectors.mapping(Row::message, Collectors.toList())));
    }

    void add(Viewer viewer, ConversationId id, String words, Instant at) {
        jdbc.sql(
                        "insert into conversation_message (conversation, person, words, written_at) values (:id, :person, :words, :at)")
                .param("id", id.value())
                .param("person", viewer.person().value())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }
}

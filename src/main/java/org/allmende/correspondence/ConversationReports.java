package org.allmende.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reported to the operator. */
@Repository
class ConversationReports {

    private final JdbcClient jdbc;

    ConversationReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What nobody settled yet, the oldest first; the fence shows it to the operator alone. */
    List<Report> open(Viewer viewer, int most) {
        return jdbc.sql(
                        """
                        select r.id report, r.person reporter, r.reason, r.reported_at, c.*,
                            a.name asker_authority_name, b.name asked_authority_name, false answered, false unread, '' latest
                        from conversation_report r
                        join conversation c on c.id = r.conversation
                        join authority a on a.id = c.asker_authority
                        join authority b on b.id = c.asked_authority
                        where r.settled_at is null and :operator order by r.reported_at, r.id limit :most
                        """)
                .param("operator", viewer.operator())
                .param("most", most)
                .query(ConversationReports::report)
                .list();
    }

    boolean isOpen(Viewer viewer, ConversationId conversation) {
        return jdbc.sql(
                        "select exists (select from conversation_report where conversation = :id and person = :person and settled_at is null)")
                .param("id", conversation.value())
                .param("person", viewer.person().value())
                .query(Boolean.class)
                .single();
    }

    void add(Viewer viewer, ConversationId conversation, String reason, Instant at) {
        jdbc.sql(
                        """
                        insert into conversation_report (conversation, person, reason, reported_at)
                        values (:id, :person, :reason, :at) on conflict do nothing
                        """)
                .param("id", conversation.value())
                .param("person", viewer.person().value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean settle(Viewer viewer, UUID report, Instant at) {
        return jdbc.sql(
                                "update conversation_report set settled_at = :at, settled_by = :person where id = :id and settled_at is null")
                        .param("id", report)
                        .param("person", viewer.person().value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        Conversation conversation = Conversations.conversation(row, number);
        var reporter = new PersonId(row.getObject("reporter", UUID.class));
        return new Report(
                row.getObject("report", UUID.class),
                conversation,
                conversation.of(reporter),
                row.getString("reason"),
                row.getTimestamp("reported_at").toInstant(),
                List.of());
    }
}

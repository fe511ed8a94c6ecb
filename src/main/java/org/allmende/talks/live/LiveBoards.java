package org.allmende.talks.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.talks.sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The picture of a session, what a voice gave to it, and the word that it has changed. */
@Repository
class LiveBoards {

    static final String CHANNEL = "allmende_talk";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LiveBoards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same for all: one query a change, however many look. */
    LiveBoard of(Session session) {
        String board =
                jdbc.sql("select talk_live_board(:session)::text")
                        .param("session", session.id().value())
                        .query(String.class)
                        .single();
        return json.readValue(board, LiveBoard.class);
    }

    /** What this voice chose: questions, a poll with its choice, a raised hand. */
    LiveMarks marks(LiveVoice voice) {
        if (voice.id() == null) {
            return LiveMarks.NONE;
        }
        Set<String> marks = new HashSet<>();
        boolean hand =
                jdbc
                        .sql(
                                """
                                select question::text mark from talk_question_vote where session = :session and voice = :voice
                                union all select poll || '.' || choice from talk_poll_vote where session = :session and voice = :voice
                                union all select 'hand' from talk_hand where session = :session and voice = :voice
                                """)
                        .param("session", voice.session().id().value())
                        .param("voice", voice.id())
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(marks::add)
                        .anyMatch("hand"::equals);
        return new LiveMarks(marks, hand);
    }

    /** Raised hands in their order, for the moderation; others see their own at most. */
    List<LiveHand> hands(LiveVoice voice) {
        return jdbc.sql(
                        "select id, name from talk_hand where session = :session order by at, id limit 100")
                .param("session", voice.session().id().value())
                .query((row, n) ->
                        new LiveHand(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Two clicks of one voice at once never spend more than there is. */
    void lock(LiveVoice voice) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:voice, 63))")
                .param("voice", voice.speaking().toString())
                .query(row -> {});
    }

    /** All nodes hear it when this transaction commits. */
    void changed(Session session) {
        jdbc.sql("select pg_notify(:channel, :session)")
                .param("channel", CHANNEL)
                .param("session", session.id().toString())
                .query((row, n) -> true)
                .single();
    }
}

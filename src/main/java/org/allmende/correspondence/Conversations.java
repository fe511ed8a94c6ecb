package org.allmende.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Conversations of the viewer. The fence shows the operator reported ones as well, so each query
 * says {@link #MINE}.
 */
@Repository
class Conversations {

    private static final String SEEN =
            "case when c.asker = :person then c.asker_seen_at else c.asked_seen_at end";
    private static final String MINE =
            """
            (c.asker = :person and c.asker_authority = :authority or c.asked = :person and c.asked_authority = :authority)
            """;
    private static final String SELECT =
            """
            select c.*, a.name asker_authority_name, b.name asked_authority_name, %s < c.last_at unread,
                left(m.words, 200) latest,
                exists (select from conversation_message q where q.conversation = c.id and q.person = c.asked) answered
            from conversation c
            join authority a on a.id = c.asker_authority
            join authority b on b.id = c.asked_authority
            cross join lateral (
                select n.words from conversation_message n where n.conversation = c.id order by n.written_at desc, n.id desc limit 1
            ) m
            where %s
            """
                    .formatted(SEEN, MINE);

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Conversation> find(Viewer viewer, ConversationId id) {
        return mine(viewer, SELECT + " and c.id = :id")
                .param("id", id.value())
                .query(Conversations::conversation)
                .optional();
    }

    /** The same, until the end of the transaction for the viewer alone to change. */
    Optional<Conversation> lock(Viewer viewer, ConversationId id) {
        return mine(viewer, SELECT + " and c.id = :id for update of c")
                .param("id", id.value())
                .query(Conversations::conversation)
                .optional();
    }

    /** What is unread first, then the latest. */
    List<Conversation> of(Viewer viewer, @Nullable UUID after, int rows) {
        String later =
                after == null
                        ? ""
                        : " and (%1$s < c.last_at, c.last_at, c.id) < (select %1$s < c.last_at, c.last_at, c.id from conversation c where c.id = :after)"
                                .formatted(SEEN);
        var query =
                mine(
                                viewer,
                                SELECT
                                        + later
                                        + " order by unread desc, c.last_at desc, c.id desc limit :rows")
                        .param("rows", rows);
        return (after == null ? query : query.param("after", after))
                .query(Conversations::conversation)
                .list();
    }

    /** How many people the viewer asked since then. */
    int asked(Viewer viewer, Instant since) {
        return mine(
                        viewer,
                        "select count(*) from conversation c where c.asker = :person and c.started_at > :since and "
                                + MINE)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    boolean waits(Viewer viewer, PersonId asked) {
        return mine(
                        viewer,
                        "select exists (select from conversation c where c.asker = :person and c.asked = :asked and c.state = 'ASKED' and "
                                + MINE
                                + ")")
                .param("asked", asked.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Two requests at once would each be counted without the other: one waits until the other is
     * done.
     */
    void queue(Viewer viewer, PersonId asked) {
        mine(
                        viewer,
                        "select pg_advisory_xact_lock(k) from (select hashtextextended(p::text, 54) k from unnest(array[:person, :asked]) p order by 1) l")
                .param("asked", asked.value())
                .query((row, number) -> number)
                .list();
    }

    /**
     * Whether somebody can be asked now: not who muted the viewer, and not who was asked by so many
     * since.
     */
    boolean takesQuestions(Viewer viewer, Side other, Instant since, int most) {
        return mine(viewer, "select takes_questions(:other, :otherAuthority, :since, :most)")
                .param("other", other.person().value())
                .param("otherAuthority", other.authority().value())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    void insert(Viewer viewer, ConversationId id, String name, Addressee to, Instant at) {
        jdbc.sql(
                        """
                        insert into conversation (id, asker, asker_authority, asker_name, asker_seen_at, asked, asked_authority, asked_name,
                            about, about_path, started_at, last_at)
                        values (:id, :asker, :askerAuthority, :askerName, :at, :asked, :askedAuthority, :askedName, :about, :path, :at, :at)
                        """)
                .param("id", id.value())
                .param("asker", viewer.person().value())
                .param("askerAuthority", viewer.authority().value())
                .param("askerName", name)
                .param("asked", to.side().person().value())
                .param("askedAuthority", to.side().authority().value())
                .param("askedName", to.side().name())
                .param("about", to.about())
                .param("path", to.path())
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * The viewer did something: it is unread for the other, also where the clocks of two nodes
     * differ.
     */
    void move(
            Viewer viewer,
            ConversationId id,
            ConversationState state,
            @Nullable PersonId endedBy,
            Instant at) {
        mine(
                        viewer,
                        """
                        update conversation c set state = :state, ended_by = :endedBy, last_at = n.at,
                            asker_seen_at = case when c.asker = :person then n.at else c.asker_seen_at end,
                            asked_seen_at = case when c.asked = :person then n.at else c.asked_seen_at end
                        from (select o.id, greatest(:at::timestamptz, o.last_at + interval '1 microsecond') at from conversation o where o.id = :id) n
                        where n.id = c.id and c.id = :id and
                        """
                                + MINE)
                .param("id", id.value())
                .param("state", state.name())
                .param("endedBy", endedBy == null ? null : endedBy.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void see(Viewer viewer, ConversationId id) {
        mine(
                        viewer,
                        """
                        update conversation c set asker_seen_at = case when c.asker = :person then c.last_at else c.asker_seen_at end,
                            asked_seen_at = case when c.asked = :person then c.last_at else c.asked_seen_at end
                        where c.id = :id and
                        """
                                + MINE)
                .param("id", id.value())
                .update();
    }

    /** Those of the viewer with somebody that are not over. */
    List<ConversationId> openWith(Viewer viewer, PersonId other) {
        return mine(
                        viewer,
                        "select c.id from conversation c where c.ended_by is null and :other in (c.asker, c.asked) and "
                                + MINE
                                + " order by c.id for update")
                .param("other", other.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec mine(Viewer viewer, String sql) {
        return jdbc.sql(sql)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value());
    }

    static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                side(row, "asker"),
                side(row, "asked"),
                row.getString("about"),
                row.getString("about_path"),
                ConversationState.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                Stream.ofNullable(row.getObject("ended_by", UUID.class))
                        .map(PersonId::new)
                        .findFirst()
                        .orElse(null),
                row.getBoolean("answered"),
                row.getBoolean("unread"),
                row.getString("latest"));
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        return new Side(
                new PersonId(row.getObject(which, UUID.class)),
                new AuthorityId(row.getObject(which + "_authority", UUID.class)),
                row.getString(which + "_name"),
                row.getString(which + "_authority_name"));
    }
}

package org.allmende.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The other servers, and how the last round with each went. */
@Repository
@Transactional
class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose keys somebody confirmed and nothing stands against. */
    List<Source> trusted() {
        return jdbc.sql(
                        """
                        select id, server, address, trusted_key, tag from feed_source
                        where trusted_key is not null and offered_key is null and ended_at is null order by server
                        """)
                .query(Sources::read)
                .list();
    }

    /** Adds a server that waits for somebody to compare its key; or takes an old one up again. */
    void add(Viewer viewer, FeedAddress address, String title, ServerKey offered) {
        jdbc.sql(
                        """
                        insert into feed_source (server, address, title, offered_key, added_by)
                        values (:server, :address, :title, :offered, :by)
                        on conflict (server) do update
                        set address = excluded.address, title = excluded.title, offered_key = excluded.offered_key, added_by = excluded.added_by,
                            trusted_key = null, ended_at = null, problem = null, tag = null
                        """)
                .param("server", address.server())
                .param("address", address.uri().toString())
                .param("title", title)
                .param("offered", offered.encoded())
                .param("by", viewer.person().value())
                .update();
    }

    boolean subscribed(FeedAddress address) {
        return jdbc.sql(
                        "select exists (select from feed_source where server = :server and ended_at is null)")
                .param("server", address.server())
                .query(Boolean.class)
                .single();
    }

    /**
     * From now on the offered key is the trusted one.
     *
     * @param fingerprint what the viewer saw
     * @throws Stale when the server offers another by now
     */
    void confirm(Viewer viewer, UUID source, String fingerprint) {
        byte[] offered =
                jdbc.sql(
                                "select offered_key from feed_source where id = :source and offered_key is not null and ended_at is null")
                        .param("source", source)
                        .query((row, number) -> row.getBytes(1))
                        .optional()
                        .orElseThrow(NotFound::new);
        if (!new ServerKey(offered).fingerprint().equals(fingerprint)) {
            throw new Stale();
        }
        jdbc.sql(
                        """
                        update feed_source set trusted_key = offered_key, offered_key = null, tag = null, problem = null, confirmed_by = :by
                        where id = :source and offered_key = :offered
                        """)
                .param("by", viewer.person().value())
                .param("source", source)
                .param("offered", offered)
                .update();
    }

    void end(Viewer viewer, UUID source) {
        int ended =
                jdbc.sql(
                                """
                                update feed_source set ended_at = now(), trusted_key = null, offered_key = null, tag = null, problem = null
                                where id = :source and ended_at is null
                                """)
                        .param("source", source)
                        .update();
        if (ended == 0) {
            throw new NotFound();
        }
    }

    void offered(Source source, ServerKey key) {
        jdbc.sql("update feed_source set offered_key = :key where id = :id")
                .param("key", key.encoded())
                .param("id", source.id())
                .update();
    }

    /** It answered, and nothing has changed. */
    void reached(Source source) {
        jdbc.sql("update feed_source set reached_at = now(), problem = null where id = :id")
                .param("id", source.id())
                .update();
    }

    /**
     * @param complete whether all that it gives was taken over or refused
     */
    void reached(Source source, OtherFeeds.Whole whole, boolean complete) {
        reached(source);
        jdbc.sql("update feed_source set title = :title, tag = :tag where id = :id")
                .param("title", whole.title())
                .param("tag", complete ? whole.tag() : null)
                .param("id", source.id())
                .update();
    }

    void failed(Source source, String reason) {
        jdbc.sql("update feed_source set problem = :reason where id = :id")
                .param("reason", reason)
                .param("id", source.id())
                .update();
    }

    private static Source read(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("server"),
                row.getString("address"),
                new ServerKey(row.getBytes("trusted_key")),
                row.getString("tag"));
    }
}

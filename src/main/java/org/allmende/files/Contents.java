package org.allmende.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The inventory of the store. Whoever needs a content claims it in the transaction in which they
 * refer to it: from then on the job that cleans leaves it alone.
 */
@Repository
class Contents {

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A scanner that answered counts more than one that did not; what was found harmful is taken
     * anew.
     */
    void claim(String hash, long size, ContentState state) {
        jdbc.sql(
                        """
                        insert into stored_content (hash, size, state) values (:hash, :size, :state)
                        on conflict (hash) do update set touched_at = now(),
                            state = case when excluded.state = 'CLEAN' or stored_content.state = 'INFECTED'
                                then excluded.state else stored_content.state end
                        """)
                .param("hash", hash)
                .param("size", size)
                .param("state", state.name())
                .update();
    }

    /** Claims a content that somebody else holds already. */
    void touch(String hash) {
        jdbc.sql("update stored_content set touched_at = now() where hash = :hash")
                .param("hash", hash)
                .update();
    }

    ContentState state(String hash) {
        return jdbc.sql("select state from stored_content where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> ContentState.valueOf(row.getString("state")))
                .single();
    }

    /** What the scanner has not seen yet, the oldest first. */
    List<String> waiting(int most) {
        return jdbc.sql(
                        "select hash from stored_content where state = 'WAITING' order by touched_at limit :most")
                .param("most", most)
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    void mark(String hash, ContentState state) {
        jdbc.sql("update stored_content set state = :state where hash = :hash")
                .param("state", state.name())
                .param("hash", hash)
                .update();
    }

    /** What lies in the store and stands in no book, so that {@link #orphan} finds it. */
    void adopt(String hash, Instant since) {
        jdbc.sql(
                        "insert into stored_content (hash, size, state, touched_at) values (:hash, 1, 'UNCHECKED', :since) on conflict do nothing")
                .param("hash", hash)
                .param("since", Timestamp.from(since))
                .update();
    }

    /** Locks a content that nothing refers to. */
    Optional<String> orphan(Instant before) {
        return jdbc.sql("select lock_orphaned_content(:before)")
                .param("before", Timestamp.from(before))
                .query(String.class)
                .optional();
    }

    void forget(String hash) {
        jdbc.sql("delete from stored_content where hash = :hash").param("hash", hash).update();
    }

    /** Files deleted before that moment go for good, with all their versions. */
    long purge(Instant before) {
        return jdbc.sql("select purge_files(:before)")
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }
}

package org.allmende.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the job that reads has to do. */
@Repository
class UnreadFiles {

    private final JdbcClient jdbc;

    UnreadFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version that is read by nobody else for the next minutes. */
    record Claim(
            AuthorityId authority, UUID project, UUID file, int number, String hash, String type) {}

    List<Claim> take(int most) {
        return jdbc.sql("select * from claim_unread_files(:most)")
                .param("most", most)
                .query((row, number) ->
                        new Claim(
                                new AuthorityId(row.getObject("authority", UUID.class)),
                                row.getObject("project", UUID.class),
                                row.getObject("file", UUID.class),
                                row.getInt("number"),
                                row.getString("hash"),
                                row.getString("type")))
                .list();
    }

    /**
     * Behind the fence of its authority. A newer version that came meanwhile is not overwritten.
     */
    void finish(Claim claim, String text, @Nullable String preview, Instant at) {
        jdbc.sql(
                        """
                        update file_version set read_at = :at, preview = :preview where file = :file and number = :number
                        """)
                .param("at", Timestamp.from(at))
                .param("preview", preview)
                .param("file", claim.file())
                .param("number", claim.number())
                .update();
        jdbc.sql(
                        """
                        update file_words w set words = words_of(only_words(f.name), only_words(:text))
                        from file f where f.id = w.file and f.id = :file and f.latest = :number
                        """)
                .param("text", text)
                .param("file", claim.file())
                .param("number", claim.number())
                .update();
    }
}

package org.allmende.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions that authorities of this server gave to the whole commons. The feed asks with nobody
 * bound, so the fence stands behind these conditions. Starter content comes with every server, and
 * what came from others is theirs to give: neither is in it.
 */
@Repository
@Transactional(readOnly = true)
class PublicVersions {

    /** How many there are, and what all of them come to. */
    record Sum(int total, String state) {}

    private static final RowMapper<PublicVersion> VERSION =
            new SimplePropertyRowMapper<>(PublicVersion.class);

    private static final String FROM =
            """
            from template_version v join template t on t.id = v.template join authority a on a.id = t.authority
            where t.server is null and t.audience = 'COMMONS' and t.hidden_at is null
            """;

    private static final String SELECT =
            "select v.id, t.slug, v.number, v.title, t.subject, v.summary, v.licence, a.name authority, v.published_at "
                    + FROM;

    private final JdbcClient jdbc;

    PublicVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param before the cursor of the page before, or null
     */
    Slice<PublicVersion> page(@Nullable String before, int size) {
        // Identifiers are made in the order of time.
        var oneMore =
                jdbc.sql(
                                SELECT
                                        + "and (:before::uuid is null or v.id < :before::uuid) order by v.id desc limit :limit")
                        .param("before", before)
                        .param("limit", size + 1)
                        .query(VERSION)
                        .list();
        return Slice.of(oneMore, size, version -> version.id().toString());
    }

    Optional<PublicVersion> named(String slug, String number) {
        return jdbc.sql(SELECT + "and t.slug = :slug and v.number = :number")
                .param("slug", slug)
                .param("number", number)
                .query(VERSION)
                .optional();
    }

    Sum sum() {
        return jdbc.sql(
                        """
                        select count(*) total,
                            encode(sha256(convert_to(coalesce(string_agg(v.id::text, ' ' order by v.id), ''), 'UTF8')), 'hex') state
                        """
                                + FROM)
                .query(Sum.class)
                .single();
    }

    /** The package of a version: the open format as it is written, always the same bytes. */
    byte[] bytes(PublicVersion version) {
        String stored =
                jdbc.sql("select document::text from template_version where id = :id")
                        .param("id", version.id())
                        .query(String.class)
                        .single();
        return PlanFormat.writeJson(PlanFormat.readJson(stored)).getBytes(StandardCharsets.UTF_8);
    }
}

package org.allmende.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the operator's page: one query for the servers, one for what was refused. */
@Repository
class SourceCards {

    private static final int REFUSED = 20;

    private record Row(UUID source, SourceCard.RefusedPackage refused) {}

    private final JdbcClient jdbc;

    SourceCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SourceCard> all() {
        var refused = refused();
        return jdbc.sql(
                        """
                        select s.*, coalesce(m.taken, 0) taken, coalesce(m.withdrawn, 0) withdrawn from feed_source s
                        left join (select source, count(*) taken, count(withdrawn_at) withdrawn from mirrored_version group by source) m
                            on m.source = s.id
                        order by s.ended_at is not null, s.title collate "de-x-icu", s.server
                        """)
                .query((row, number) -> card(row, refused))
                .list();
    }

    /** The latest of each server. */
    private Map<UUID, List<SourceCard.RefusedPackage>> refused() {
        return jdbc
                .sql(
                        """
                        select * from (select p.*, row_number() over (partition by source order by refused_at desc, slug, number) place
                            from refused_package p) ranked
                        where place <= :most order by place
                        """)
                .param("most", REFUSED)
                .query((row, number) ->
                        new Row(
                                row.getObject("source", UUID.class),
                                new SourceCard.RefusedPackage(
                                        row.getString("slug"),
                                        row.getString("number"),
                                        row.getString("reason"),
                                        row.getTimestamp("refused_at").toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Row::source, mapping(Row::refused, toList())));
    }

    private static SourceCard card(
            ResultSet row, Map<UUID, List<SourceCard.RefusedPackage>> refused) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String problem = row.getString("problem");
        String trusted = fingerprint(row.getBytes("trusted_key"));
        String offered = fingerprint(row.getBytes("offered_key"));
        Timestamp reached = row.getTimestamp("reached_at");
        return new SourceCard(
                id,
                row.getString("server"),
                row.getString("title"),
                row.getString("address").replace(Feed.PATH, ""),
                state(row.getTimestamp("ended_at") != null, trusted, offered, problem),
                trusted,
                offered,
                reached == null ? null : reached.toInstant(),
                problem == null ? "" : problem,
                row.getInt("taken"),
                row.getInt("withdrawn"),
                refused.getOrDefault(id, List.of()));
    }

    private static SourceState state(
            boolean ended, String trusted, String offered, @Nullable String problem) {
        if (ended) {
            return SourceState.ENDED;
        }
        if (!offered.isEmpty()) {
            return trusted.isEmpty() ? SourceState.UNCONFIRMED : SourceState.CHANGED;
        }
        return problem == null ? SourceState.ACTIVE : SourceState.FAILING;
    }

    private static String fingerprint(byte @Nullable [] key) {
        return key == null ? "" : new ServerKey(key).fingerprint();
    }
}

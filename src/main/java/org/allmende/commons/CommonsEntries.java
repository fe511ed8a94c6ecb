package org.allmende.commons;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list. Who sees what is the fence's business: visitors what is open. */
@Repository
class CommonsEntries {

    private static final int BESIDE = 3;
    private static final int NEWEST = 2_000;
    private static final int TOLD = 60;

    /** What somebody subscribed to; the fence leaves their own rows. */
    private static final String SUBSCRIBED =
            "exists (select from commons_subscription s where s.topic = any (e.topics) or s.template = any (e.ties))";

    private final JdbcClient jdbc;

    CommonsEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A few of each kind: what hangs on the same, else what has the same topic. */
    List<Belonging.OfKind> belonging(@Nullable Viewer viewer, EntryKind kind, UUID id) {
        Map<EntryKind, Belonging.OfKind> kinds = new EnumMap<>(EntryKind.class);
        jdbc.sql(
                        """
                        with asked as (select ties, topics from commons_entry where kind = :kind and id = :id),
                        near as (
                            select e.*, e.ties && a.ties tied, bool_or(e.ties && a.ties) over (partition by e.kind) any_tied
                            from asked a join commons_entry e on e.ties && a.ties or e.topics && a.topics
                            where e.kind not in ('VERSION', 'ANSWER') and (e.kind, e.id) <> (:kind, :id)),
                        placed as (
                            select n.*, row_number() over (partition by kind order by at desc, id desc) place, count(*) over (partition by kind) many
                            from near n where tied or not any_tied)
                        select * from placed where place <= :most order by kind, place
                        """)
                .param("kind", kind.name())
                .param("id", id)
                .param("most", BESIDE)
                .query(row -> {
                    CommonsEntry entry = read(row, 0);
                    long many = row.getLong("many");
                    kinds.computeIfAbsent(
                                    entry.kind(),
                                    first -> new Belonging.OfKind(first, new ArrayList<>(), many))
                            .entries()
                            .add(entry);
                });
        return List.copyOf(kinds.values());
    }

    List<CommonsEntry> page(@Nullable Viewer viewer, StreamFilter filter, int most) {
        StreamFilter.Cursor before = filter.before();
        return jdbc.sql(
                        """
                        select e.* from commons_entry e
                        where (:to::uuid is null and e.news
                                or exists (select from commons_entry a where a.id = :to::uuid and e.id <> a.id and (a.ties && e.ties or a.topics && e.topics)))
                          and (:kind::text is null or e.kind = :kind) and (:topic = '' or e.topics @> array[:topic::text])
                          and (not :mine or %s)
                          and (:at::timestamptz is null or (e.at, e.id) < (:at::timestamptz, :id::uuid))
                        order by e.at desc, e.id desc limit :most
                        """
                                .formatted(SUBSCRIBED))
                .param("to", filter.to())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("topic", filter.topic())
                .param("mine", filter.mine() && viewer != null)
                .param("at", before == null ? null : Timestamp.from(before.at()))
                .param("id", before == null ? null : before.id())
                .param("most", most)
                .query(CommonsEntries::read)
                .list();
    }

    /** The topics of what is newest. */
    List<String> topics() {
        return jdbc.sql(
                        """
                        select distinct topic from (select topics from commons_entry where news or kind in ('TEMPLATE', 'ROUTINE')
                            order by at desc limit :newest) e, unnest(e.topics) topic order by topic
                        """)
                .param("newest", NEWEST)
                .query((row, number) -> row.getString("topic"))
                .list();
    }

    /** What the viewer subscribed to and came between two days. */
    List<CommonsEntry> between(Viewer viewer, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        "select e.* from commons_entry e where e.news and e.at >= :from and e.at < :until and "
                                + SUBSCRIBED
                                + " and :person::uuid is not null order by e.at desc, e.id desc limit :most")
                .param("from", Timestamp.from(start(from)))
                .param("until", Timestamp.from(start(until)))
                .param("person", viewer.person().value())
                .param("most", TOLD)
                .query(CommonsEntries::read)
                .list();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CommonsEntry.ZONE).toInstant();
    }

    private static CommonsEntry read(ResultSet row, int number) throws SQLException {
        Timestamp starts = row.getTimestamp("starts_at");
        return new CommonsEntry(
                EntryKind.valueOf(row.getString("kind")),
                requireNonNull(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("path"),
                row.getString("line"),
                row.getString("house"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getTimestamp("at").toInstant(),
                starts == null ? null : starts.toInstant());
    }
}

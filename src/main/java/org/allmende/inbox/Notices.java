package org.allmende.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.inbox.Happening.Step;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is told: the news once, and an entry for each person and thing. */
@Repository
class Notices {

    /** In one order, so that two nodes never wait for each other in a circle. */
    private static final String ENTRIES =
            """
            insert into notice (authority, person, id, subject, project, item, last_at, mentioned, pressing)
            select :authority, t.person, uuidv7(), t.subject, :project::uuid, t.item, :at, t.mention, t.mention
            from unnest(:people, :subjects, :items, :mentions) t (person, subject, item, mention)
            order by t.person, t.subject
            on conflict (person, subject, authority) do update set
                read_step = null,
                last_at = greatest(notice.last_at, excluded.last_at),
                mentioned = notice.mentioned or excluded.mentioned,
                pressing = notice.pressing or excluded.pressing
            returning person, subject, id
            """;

    private static final String LINES =
            """
            insert into notice_line (authority, person, notice, news, kind, instead_of, mail_at)
            select :authority, t.person, t.notice, t.news, t.kind, t.instead_of, t.mail_at
            from unnest(:people, :notices, :news, :kinds, :insteads, :mails) t (person, notice, news, kind, instead_of, mail_at)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Notices(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Somebody who is told.
     *
     * @param mailAt when it is mailed, or null
     */
    record Entry(Told told, @Nullable Instant mailAt) {

        UUID subject(Happening happening) {
            ItemId item = told.item();
            if (item != null) {
                return item.value();
            }
            return happening.subject();
        }
    }

    private record Key(UUID person, UUID subject) {}

    /** For the people of the viewer’s authority. */
    void write(
            Viewer viewer,
            Happening happening,
            List<Entry> entries,
            Map<@Nullable ItemId, List<Step>> steps) {
        if (entries.isEmpty()) {
            return;
        }
        List<Entry> sorted =
                entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.told().person().toString()))
                        .toList();
        Map<@Nullable ItemId, UUID> news = news(viewer, happening, sorted, steps);
        Map<Key, UUID> notices = entries(viewer, happening, sorted);
        lines(viewer, happening, sorted, news, notices);
    }

    private Map<@Nullable ItemId, UUID> news(
            Viewer viewer,
            Happening happening,
            List<Entry> entries,
            Map<@Nullable ItemId, List<Step>> steps) {
        var ids = new LinkedHashMap<@Nullable ItemId, UUID>();
        entries.forEach(
                entry -> ids.computeIfAbsent(entry.told().item(), item -> TimeOrderedId.next()));
        var rows = new ArrayList<@Nullable Object[]>();
        ids.forEach((item, id) ->
                rows.add(
                        new @Nullable Object[] {
                            viewer.authority().value(),
                            id,
                            happening.project() == null ? null : happening.project().value(),
                            item == null ? null : item.value(),
                            happening.by() == null ? null : happening.by().value(),
                            happening.cause().name(),
                            Timestamp.from(happening.at()),
                            StoredSteps.write(steps.getOrDefault(item, List.of()))
                        }));
        batches.batchUpdate(
                "insert into news (authority, id, project, item, person, cause, at, steps) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                rows);
        return ids;
    }

    private Map<Key, UUID> entries(Viewer viewer, Happening happening, List<Entry> entries) {
        var ids = new HashMap<Key, UUID>();
        jdbc.sql(ENTRIES)
                .param("authority", viewer.authority().value())
                .param("project", happening.project() == null ? null : happening.project().value())
                .param("at", Timestamp.from(happening.at()))
                .param("people", people(entries))
                .param(
                        "subjects",
                        entries.stream()
                                .map(entry -> entry.subject(happening))
                                .toArray(UUID[]::new))
                .param(
                        "items",
                        entries.stream()
                                .map(entry -> value(entry.told().item()))
                                .toArray(UUID[]::new))
                .param(
                        "mentions",
                        entries.stream()
                                .map(entry -> entry.told().kind() == NoticeKind.MENTION)
                                .toArray(Boolean[]::new))
                .query(row -> {
                    ids.put(
                            new Key(
                                    row.getObject("person", UUID.class),
                                    row.getObject("subject", UUID.class)),
                            row.getObject("id", UUID.class));
                });
        return ids;
    }

    private void lines(
            Viewer viewer,
            Happening happening,
            List<Entry> entries,
            Map<@Nullable ItemId, UUID> news,
            Map<Key, UUID> notices) {
        jdbc.sql(LINES)
                .param("authority", viewer.authority().value())
                .param("people", people(entries))
                .param(
                        "notices",
                        entries.stream()
                                .map(entry ->
                                        notices.get(
                                                new Key(
                                                        entry.told().person().value(),
                                                        entry.subject(happening))))
                                .toArray(UUID[]::new))
                .param(
                        "news",
                        entries.stream()
                                .map(entry -> news.get(entry.told().item()))
                                .toArray(UUID[]::new))
                .param(
                        "kinds",
                        entries.stream()
                                .map(entry -> entry.told().kind().name())
                                .toArray(String[]::new))
                .param(
                        "insteads",
                        entries.stream()
                                .map(entry -> value(entry.told().insteadOf()))
                                .toArray(UUID[]::new))
                .param(
                        "mails",
                        entries.stream()
                                .map(entry ->
                                        entry.mailAt() == null
                                                ? null
                                                : Timestamp.from(entry.mailAt()))
                                .toArray(Timestamp[]::new))
                .update();
    }

    private static UUID[] people(List<Entry> entries) {
        return entries.stream().map(entry -> entry.told().person().value()).toArray(UUID[]::new);
    }

    private static @Nullable UUID value(@Nullable ItemId item) {
        return item == null ? null : item.value();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}

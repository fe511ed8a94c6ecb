package org.allmende.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.shared.Slice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ChangeWords;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the inbox: the entries, their changes, the people. Three queries, however many entries. */
@Repository
@Transactional(readOnly = true)
public class Inbox {

    static final int MOST_COUNTED = 99;
    private static final int ROWS = 25;
    private static final int LINES = 20;

    /** What one may not see any more stands there no more. */
    private static final String MINE =
            "n.person = :person and n.authority = :authority and (n.project is null or %s)"
                    .formatted(Sight.sql("n.person", "n.project", "n.item"));

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final ChangeWords changes;

    Inbox(JdbcClient jdbc, Colleagues colleagues, ChangeWords changes) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.changes = changes;
    }

    /**
     * How many entries are unread, for the navigation of every page.
     *
     * @return at most one more than {@link #MOST_COUNTED}
     */
    public int unread(Viewer viewer) {
        return mine(
                        "select count(*) from (select 1 from notice n where n.read_step is null and "
                                + MINE
                                + " limit :most) u",
                        viewer)
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /**
     * @param after the entry after which this page begins, or null
     */
    public InboxPage page(Viewer viewer, Texts t, InboxFilter filter, @Nullable UUID after) {
        String chosen =
                switch (filter) {
                    case UNREAD -> " and n.read_step is null";
                    case MENTIONS -> " and n.mentioned";
                    case ALL -> "";
                };
        String later =
                after == null
                        ? ""
                        : " and (n.pressing, n.last_at, n.id) < (select z.pressing, z.last_at, z.id from notice z where z.id = :after)";
        var query =
                mine(
                                """
                                select n.*, case when p.confidential and exists (select from project_member v where v.project = p.id and v.person = n.person and v.role = 'VISITING') then '' else coalesce(p.title, '') end as project_title, p.colour, coalesce(i.title, p.title, '') as title
                                from notice n left join project p on p.id = n.project left join item i on i.id = n.item
                                where %s%s%s order by n.pressing desc, n.last_at desc, n.id desc limit :rows
                                """
                                        .formatted(MINE, chosen, later),
                                viewer)
                        .param("rows", ROWS + 1);
        var rows =
                (after == null ? query : query.param("after", after)).query(Inbox::notice).list();
        Slice<Notice> notices =
                filled(viewer, Slice.of(rows, ROWS, notice -> notice.id().toString()));
        return new InboxPage(filter, notices, unread(viewer), words(viewer, t, notices.entries()));
    }

    /** One entry, to go to what it is about. */
    Optional<Notice> find(Viewer viewer, UUID id) {
        var rows =
                mine(
                                """
                                select n.*, '' as project_title, null as colour, '' as title from notice n
                                where n.id = :id and %s
                                """
                                        .formatted(MINE),
                                viewer)
                        .param("id", id)
                        .query(Inbox::notice)
                        .list();
        return filled(viewer, new Slice<>(rows, null)).entries().stream().findFirst();
    }

    private NoticeWords words(Viewer viewer, Texts t, List<Notice> notices) {
        var people =
                notices.stream()
                        .flatMap(notice -> notice.lines().stream())
                        .flatMap(NoticeLine::people)
                        .distinct()
                        .toList();
        return new NoticeWords(t, colleagues.cards(viewer, people), changes);
    }

    private record Counted(NoticeLine line, int changes) {}

    /** The changes of all entries at once. */
    private Slice<Notice> filled(Viewer viewer, Slice<Notice> notices) {
        if (notices.entries().isEmpty()) {
            return notices;
        }
        Map<UUID, List<Counted>> lines = new HashMap<>();
        mine(
                        """
                        select * from (
                            select l.notice, l.kind, l.instead_of, w.person as by, w.cause, w.at, %s as steps,
                                count(*) over (partition by l.notice) as changes,
                                row_number() over (partition by l.notice order by w.at desc, w.id desc) as place
                            from notice_line l join notice n on n.id = l.notice join news w on w.id = l.news
                            where l.notice = any(:notices) and n.person = :person and n.authority = :authority
                            and (l.read_step is null or n.read_step is not null)) x
                        where place <= :lines order by place
                        """
                                .formatted(StoredSteps.TOLD),
                        viewer)
                .param("notices", notices.entries().stream().map(Notice::id).toArray(UUID[]::new))
                .param("lines", LINES)
                .query((row, number) -> new Counted(line(row), row.getInt("changes")))
                .list()
                .forEach(one ->
                        lines.computeIfAbsent(one.line().notice(), id -> new ArrayList<>())
                                .add(one));
        return notices.map(notice -> {
            List<Counted> own = lines.getOrDefault(notice.id(), List.of());
            return notice.with(
                    own.stream().map(Counted::line).toList(),
                    own.isEmpty() ? 0 : own.getFirst().changes());
        });
    }

    private JdbcClient.StatementSpec mine(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value());
    }

    static NoticeLine line(ResultSet row) throws SQLException {
        return new NoticeLine(
                row.getObject("notice", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                person(row, "by"),
                Cause.valueOf(row.getString("cause")),
                row.getTimestamp("at").toInstant(),
                StoredSteps.read(row.getString("steps")),
                person(row, "instead_of"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        UUID project = row.getObject("project", UUID.class);
        UUID item = row.getObject("item", UUID.class);
        return new Notice(
                row.getObject("id", UUID.class),
                project == null ? null : new ProjectId(project),
                item == null ? null : new ItemId(item),
                row.getString("title"),
                row.getString("project_title"),
                Stream.ofNullable(row.getString("colour"))
                        .map(Colour::valueOf)
                        .findFirst()
                        .orElse(null),
                row.getObject("read_step") == null,
                row.getBoolean("pressing"),
                row.getTimestamp("last_at").toInstant(),
                List.of(),
                0);
    }
}

package org.allmende.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What waits to be mailed. A line is locked while its mail is made, so that no other node makes it
 * too.
 */
@Repository
class DueLines {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    DueLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody for whom something is due. */
    record Reader(AuthorityId authority, PersonId person) {}

    /**
     * A line that is due.
     *
     * @param wanted whether it is unread, and its reader may still see what it is about
     */
    record Line(
            UUID news, Notice notice, NoticeLine line, boolean wanted, String email, String name) {}

    List<Reader> readers(Instant now, int most) {
        return jdbc.sql("select authority, person from people_with_mail_due(:now, :most)")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) ->
                        new Reader(
                                new AuthorityId(row.getObject("authority", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    List<Line> take(Viewer viewer, Instant now) {
        return jdbc.sql(
                        """
                        select n.*, l.notice, l.news, l.kind, l.instead_of, w.person as by, w.cause, w.at, %s as steps,
                            case when p.confidential and exists (select from project_member v where v.project = p.id and v.person = n.person and v.role = 'VISITING') then '' else coalesce(p.title, '') end as project_title, p.colour, coalesce(i.title, p.title, '') as title,
                            a.email::text as email, a.given_name || ' ' || a.family_name as name,
                            l.read_step is null and m.ended_at is null and (n.project is null or %s) as wanted
                        from notice_line l
                        join notice n on n.id = l.notice
                        join news w on w.id = l.news
                        join membership m on m.person = l.person and m.authority = l.authority
                        join person a on a.id = l.person
                        left join project p on p.id = n.project
                        left join item i on i.id = n.item
                        where l.person = :person and l.authority = :authority and l.mail_at <= :now
                        order by p.title nulls first, i.place nulls first, n.id, w.at, w.id limit :most
                        for update of l skip locked
                        """
                                .formatted(
                                        StoredSteps.TOLD,
                                        Sight.sql("n.person", "n.project", "n.item")))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, number) -> read(row))
                .list();
    }

    /** They have been mailed, or need not be. */
    void done(Viewer viewer, Instant now, List<Line> lines) {
        jdbc.sql(
                        """
                        update notice_line l set mail_at = null, mailed_at = case when t.wanted then :now::timestamptz end
                        from unnest(:notices, :news, :wanted) t (notice, news, wanted)
                        where l.notice = t.notice and l.news = t.news and l.person = :person and l.authority = :authority
                        """)
                .param("now", Timestamp.from(now))
                .param(
                        "notices",
                        lines.stream().map(line -> line.line().notice()).toArray(UUID[]::new))
                .param("news", lines.stream().map(Line::news).toArray(UUID[]::new))
                .param("wanted", lines.stream().map(Line::wanted).toArray(Boolean[]::new))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** They wait until somebody is back. */
    void postpone(Viewer viewer, Instant now, Instant until) {
        jdbc.sql(
                        "update notice_line set mail_at = :until where person = :person and authority = :authority and mail_at <= :now")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** The entries with their lines, in the order of the lines. */
    static List<Notice> notices(List<Line> lines) {
        Map<UUID, List<Line>> things = new LinkedHashMap<>();
        lines.forEach(line ->
                things.computeIfAbsent(line.notice().id(), id -> new ArrayList<>()).add(line));
        return things.values().stream()
                .map(own ->
                        own.getFirst()
                                .notice()
                                .with(own.stream().map(Line::line).toList(), own.size()))
                .toList();
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("news", UUID.class),
                Inbox.notice(row, 0),
                Inbox.line(row),
                row.getBoolean("wanted"),
                row.getString("email"),
                row.getString("name"));
    }
}

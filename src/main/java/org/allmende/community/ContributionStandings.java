package org.allmende.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the fence lets see them stands in the migration. */
@Repository
class ContributionStandings {

    private static final String SELECT =
            """
            select s.*, (select count(*) from contribution_flag f where f.kind = s.kind and f.id = s.id and f.settled_at is null) flags
            from contribution_standing s
            """;

    private final JdbcClient jdbc;

    ContributionStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> visibleTo(Viewer viewer, ContributionKey key) {
        return jdbc.sql(
                        SELECT
                                + "where s.kind = :kind and s.id = :id and (s.state = 'VISIBLE' or s.author = :person or (select asking_moderator()))")
                .param("kind", key.kind())
                .param("id", key.id())
                .param("person", viewer.person().value())
                .query(ContributionStandings::read)
                .optional();
    }

    /** What waits for somebody: appeals first, then what was reported, then new ones. */
    List<Standing> queue(Viewer viewer) {
        return jdbc.sql(
                        "select * from ("
                                + SELECT
                                + """
                                ) q
                                where q.author <> :person
                                  and (q.flags > 0 or q.state = 'WAITING' or q.state = 'HIDDEN' and q.appeal <> '' and q.verdict = '')
                                order by q.state <> 'HIDDEN', q.flags = 0, q.written_at, q.id limit 200
                                """)
                .param("person", viewer.person().value())
                .query(ContributionStandings::read)
                .list();
    }

    /** How many of the viewer's contributions were visible at some time. */
    int seenOf(Viewer viewer) {
        return jdbc.sql(
                        "select count(*) from contribution_standing where author = :person and seen_once")
                .param("person", viewer.person().value())
                .query(Integer.class)
                .single();
    }

    /** What is written anew over a hidden text waits until somebody has looked at it. */
    ContributionState put(Viewer viewer, Contribution written, ContributionState fresh) {
        return ContributionState.valueOf(
                jdbc.sql(
                                """
                                insert into contribution_standing (kind, id, author, author_name, house, title, excerpt, path, state, seen_once)
                                select :kind, :id, p.id, case when :unnamed then '' else concat_ws(' ', p.given_name, p.family_name) end,
                                    case when :unnamed then '' else a.name end, :title, :excerpt, :path, :state, :state = 'VISIBLE'
                                from person p, authority a where p.id = :person and a.id = :authority
                                on conflict (kind, id) do update
                                set title = excluded.title, excerpt = excluded.excerpt, path = excluded.path,
                                    author_name = excluded.author_name, house = excluded.house,
                                    state = case when contribution_standing.state = 'HIDDEN' then 'WAITING' else contribution_standing.state end
                                returning state
                                """)
                        .param("kind", written.key().kind())
                        .param("id", written.key().id())
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .param("title", written.title())
                        .param("excerpt", written.text())
                        .param("path", written.path())
                        .param("unnamed", written.unnamed())
                        .param("state", fresh.name())
                        .query(String.class)
                        .single());
    }

    /** Of what was hidden the text goes, but what comes in its place is still looked at first. */
    void remove(Viewer viewer, ContributionKey key) {
        own(
                viewer,
                key,
                "delete from contribution_standing where kind = :kind and id = :id and author = :person and hidden_by is null");
        own(
                viewer,
                key,
                "update contribution_standing set state = 'HIDDEN', title = '–', excerpt = '' where kind = :kind and id = :id and author = :person");
    }

    private void own(Viewer viewer, ContributionKey key, String sql) {
        jdbc.sql(sql)
                .param("kind", key.kind())
                .param("id", key.id())
                .param("person", viewer.person().value())
                .update();
    }

    /** The author's name goes; what they wrote stays. */
    void forgetAuthor(Viewer viewer) {
        jdbc.sql("update contribution_standing set author_name = '' where author = :person")
                .param("person", viewer.person().value())
                .update();
    }

    void hide(Viewer viewer, ContributionKey key, String reason) {
        jdbc.sql(
                        """
                        update contribution_standing
                        set state = 'HIDDEN', reason = :reason, hidden_by = :person, appeal = '', verdict = ''
                        where kind = :kind and id = :id
                        """)
                .param("kind", key.kind())
                .param("id", key.id())
                .param("person", viewer.person().value())
                .param("reason", reason)
                .update();
        settle(viewer, key);
    }

    void show(Viewer viewer, ContributionKey key) {
        jdbc.sql(
                        """
                        update contribution_standing
                        set state = 'VISIBLE', seen_once = true, reason = '', hidden_by = null, appeal = '', verdict = ''
                        where kind = :kind and id = :id
                        """)
                .param("kind", key.kind())
                .param("id", key.id())
                .update();
        settle(viewer, key);
    }

    void uphold(Viewer viewer, ContributionKey key, String verdict) {
        jdbc.sql(
                        "update contribution_standing set verdict = :verdict where kind = :kind and id = :id and author <> :person")
                .param("kind", key.kind())
                .param("id", key.id())
                .param("person", viewer.person().value())
                .param("verdict", verdict)
                .update();
    }

    /** Whether it was the first appeal. */
    boolean appeal(Viewer viewer, ContributionKey key, String appeal) {
        return jdbc.sql(
                                """
                                update contribution_standing set appeal = :appeal
                                where kind = :kind and id = :id and author = :person and state = 'HIDDEN' and appeal = ''
                                """)
                        .param("kind", key.kind())
                        .param("id", key.id())
                        .param("person", viewer.person().value())
                        .param("appeal", appeal)
                        .update()
                == 1;
    }

    void flag(Viewer viewer, ContributionKey key, String reason) {
        jdbc.sql(
                        """
                        insert into contribution_flag (kind, id, reporter, reason) values (:kind, :id, :person, :reason)
                        on conflict (kind, id, reporter) do update set reason = excluded.reason, at = now(), settled_at = null
                        """)
                .param("kind", key.kind())
                .param("id", key.id())
                .param("person", viewer.person().value())
                .param("reason", reason)
                .update();
    }

    /** The reasons of reports that nobody has settled. */
    List<String> flags(Viewer viewer, ContributionKey key) {
        return jdbc.sql(
                        """
                        select reason from contribution_flag
                        where kind = :kind and id = :id and settled_at is null and reporter <> :person order by at limit 50
                        """)
                .param("kind", key.kind())
                .param("id", key.id())
                .param("person", viewer.person().value())
                .query((row, n) -> row.getString("reason"))
                .list();
    }

    private void settle(Viewer viewer, ContributionKey key) {
        jdbc.sql(
                        "update contribution_flag set settled_at = now() where kind = :kind and id = :id and settled_at is null")
                .param("kind", key.kind())
                .param("id", key.id())
                .update();
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        UUID hiddenBy = row.getObject("hidden_by", UUID.class);
        return new Standing(
                new ContributionKey(row.getString("kind"), row.getObject("id", UUID.class)),
                new PersonId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                row.getString("house"),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("path"),
                ContributionState.valueOf(row.getString("state")),
                row.getString("reason"),
                hiddenBy == null ? null : new PersonId(hiddenBy),
                row.getString("appeal"),
                row.getString("verdict"),
                row.getInt("flags"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}

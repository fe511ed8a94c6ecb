package org.allmende.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments of an item. A {@link Subject} is the proof that the viewer sees it. */
@Repository
class Comments {

    private static final String SELECT =
            """
            select c.*, count(*) over () as total,
                array(select m.person || ' ' || m.named from comment_mention m where m.comment = c.id order by m.named) as mentions,
                array(select r.kind || ' ' || r.person from comment_reaction r where r.comment = c.id order by r.at) as reactions
            from comment c where c.item = :item and c.project = :project and c.authority = :authority
            """;

    private static final int ID = 36;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of them and how many there are. */
    record Page(List<Comment> comments, int total) {}

    /**
     * The newest, in the order they were written.
     *
     * @param most how many; the rest is counted
     */
    Page newest(Viewer viewer, Subject subject, int most) {
        var total = new int[1];
        List<Comment> newest =
                of(viewer, subject, " order by c.id desc limit :most")
                        .param("most", most)
                        .query((row, number) -> {
                            total[0] = row.getInt("total");
                            return read(row);
                        })
                        .list();
        return new Page(newest.reversed(), total[0]);
    }

    /**
     * @throws NotFound when the item has no such comment
     */
    Comment visibleTo(Viewer viewer, Subject subject, CommentId id) {
        return of(viewer, subject, " and c.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What it said before, the newest first. */
    List<Wording> earlier(Viewer viewer, Comment comment) {
        return jdbc.sql(
                        "select text, written_at from comment_wording where comment = :id and authority = :authority order by version desc")
                .param("id", comment.id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Wording(
                                row.getString("text"), row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** Who has spoken there. */
    List<PersonId> authors(Viewer viewer, Subject subject) {
        return jdbc.sql(
                        "select distinct person from comment where item = :item and authority = :authority and deleted_at is null")
                .param("item", item(subject).value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** How many the viewer wrote since then. */
    int written(Viewer viewer, Instant since) {
        return jdbc.sql(
                        "select count(*) from comment where person = :person and authority = :authority and created_at > :since")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    CommentId insert(Viewer viewer, Subject subject, String text, UUID change, Instant at) {
        return jdbc.sql(
                        """
                        insert into comment (authority, project, item, person, text, change, created_at)
                        values (:authority, :project, :item, :person, :text, :change, :at) returning id
                        """)
                .param("authority", viewer.authority().value())
                .param("project", subject.project().id().value())
                .param("item", item(subject).value())
                .param("person", viewer.person().value())
                .param("text", text)
                .param("change", change)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new CommentId(row.getObject("id", UUID.class)))
                .single();
    }

    /**
     * Keeps the words it had and gives it new ones.
     *
     * @throws Stale when it was changed since that version was read
     */
    void rewrite(Viewer viewer, Comment comment, int readVersion, String text, Instant at) {
        int kept =
                jdbc.sql(
                                """
                                with old as (
                                    select c.* from comment c where c.id = :id and c.authority = :authority and c.version = :version for update
                                ), kept as (
                                    insert into comment_wording (authority, project, comment, version, text, written_at)
                                    select authority, project, id, version, text, coalesce(edited_at, created_at) from old
                                )
                                update comment c set text = :text, edited_at = :at, version = c.version + 1
                                from old where c.id = old.id
                                """)
                        .param("id", comment.id().value())
                        .param("authority", viewer.authority().value())
                        .param("version", readVersion)
                        .param("text", text)
                        .param("at", Timestamp.from(at))
                        .update();
        if (kept == 0) {
            throw new Stale();
        }
    }

    /**
     * @param deleted null brings it back
     */
    void mark(Viewer viewer, Comment comment, @Nullable Instant deleted) {
        jdbc.sql(
                        "update comment set deleted_at = :at, deleted_by = :by where id = :id and authority = :authority")
                .param("at", deleted == null ? null : Timestamp.from(deleted))
                .param("by", deleted == null ? null : viewer.person().value())
                .param("id", comment.id().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** Instead of those it named before. */
    void name(Viewer viewer, Subject subject, CommentId id, Collection<Mention> mentions) {
        jdbc.sql("delete from comment_mention where comment = :id and authority = :authority")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
        if (mentions.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into comment_mention (authority, project, comment, person, named)
                        select :authority, :project, :id, m.person, m.named from unnest(:people, :names) m (person, named)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", subject.project().id().value())
                .param("id", id.value())
                .param(
                        "people",
                        mentions.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param("names", mentions.stream().map(Mention::named).toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec of(Viewer viewer, Subject subject, String condition) {
        return jdbc.sql(SELECT + condition)
                .param("item", item(subject).value())
                .param("project", subject.project().id().value())
                .param("authority", viewer.authority().value());
    }

    private static ItemId item(Subject subject) {
        return Optional.ofNullable(subject.itemId()).orElseThrow(NotFound::new);
    }

    private static Comment read(ResultSet row) throws SQLException {
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("edited_at")),
                instant(row.getTimestamp("deleted_at")),
                Optional.ofNullable(row.getObject("deleted_by", UUID.class))
                        .map(PersonId::new)
                        .orElse(null),
                row.getInt("version"),
                texts(row, "mentions")
                        .map(text ->
                                new Mention(
                                        PersonId.of(text.substring(0, ID)), text.substring(ID + 1)))
                        .toList(),
                texts(row, "reactions")
                        .map(text -> text.split(" "))
                        .map(parts ->
                                new Comment.Reacted(
                                        Reaction.valueOf(parts[0]), PersonId.of(parts[1])))
                        .toList());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

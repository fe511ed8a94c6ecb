package org.allmende.talks.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takeaways and the tasks that were made of them. */
@Repository
class Takeaways {

    private final JdbcClient jdbc;

    Takeaways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A takeaway with the session it is of. */
    record Found(Takeaway takeaway, SessionId session) {}

    /** In the order they were written, with the tasks that the fence shows. */
    List<Takeaway> of(Session session) {
        Map<UUID, Takeaway> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select t.id, t.words, t.href, coalesce(h.houses, 0) houses, i.project, i.id item, i.title
                        from talk_takeaway t
                        left join talk_takeaway_houses(:session) h on h.takeaway = t.id
                        left join talk_takeaway_task k on k.takeaway = t.id
                        left join item i on i.id = k.item and i.deleted_at is null
                        where t.session = :session order by t.id, i.id
                        """)
                .param("session", session.id().value())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    var tasks = new ArrayList<Takeaway.OwnTask>();
                    Takeaway before = found.get(id);
                    if (before != null) {
                        tasks.addAll(before.tasks());
                    }
                    if (row.getString("title") != null) {
                        tasks.add(
                                new Takeaway.OwnTask(
                                        row.getString("title"),
                                        "/projekte/"
                                                + row.getString("project")
                                                + "/elemente/"
                                                + row.getString("item")));
                    }
                    found.put(
                            id,
                            new Takeaway(
                                    new TakeawayId(id),
                                    row.getString("words"),
                                    row.getString("href"),
                                    row.getInt("houses"),
                                    List.copyOf(tasks)));
                });
        return List.copyOf(found.values());
    }

    Optional<Found> find(@Nullable Viewer viewer, TakeawayId id) {
        return jdbc.sql("select id, session, words, href from talk_takeaway where id = :id")
                .param("id", id.value())
                .query((row, n) ->
                        new Found(
                                new Takeaway(
                                        id,
                                        row.getString("words"),
                                        row.getString("href"),
                                        0,
                                        List.of()),
                                new SessionId(row.getObject("session", UUID.class))))
                .optional();
    }

    void add(Session session, TakeawayForm.Read read) {
        jdbc.sql(
                        "insert into talk_takeaway (session, words, href) values (:session, :words, :href)")
                .param("session", session.id().value())
                .param("words", read.words())
                .param("href", read.href())
                .update();
    }

    /** False where it is not one of the session, or gone already. */
    boolean remove(Viewer viewer, Session session, TakeawayId id) {
        return jdbc.sql("delete from talk_takeaway where id = :id and session = :session")
                        .param("id", id.value())
                        .param("session", session.id().value())
                        .update()
                > 0;
    }

    void made(Viewer viewer, Takeaway takeaway, Project project, ItemId task) {
        jdbc.sql(
                        "insert into talk_takeaway_task (takeaway, authority, project, item) values (:takeaway, :authority, :project, :item)")
                .param("takeaway", takeaway.id().value())
                .param("authority", viewer.authority().value())
                .param("project", project.id().value())
                .param("item", task.value())
                .update();
    }
}

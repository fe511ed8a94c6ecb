package org.allmende.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slips of one person. */
@Repository
class Slips {

    private static final int MOST = 200;
    private static final int RECENT = 20;

    private final JdbcClient jdbc;

    Slips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Slip> open(Viewer viewer) {
        return of(viewer, "done_at is null order by id desc", MOST);
    }

    List<Slip> done(Viewer viewer) {
        return of(viewer, "done_at is not null order by done_at desc", RECENT);
    }

    private List<Slip> of(Viewer viewer, String which, int most) {
        return jdbc.sql(
                        "select * from slip where authority = :authority and person = :person and "
                                + which
                                + " limit :most")
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("most", most)
                .query(Slips::read)
                .list();
    }

    /**
     * @throws NotFound when it is not the viewer's own
     */
    Slip own(Viewer viewer, SlipId id) {
        return jdbc.sql(
                        "select * from slip where id = :id and authority = :authority and person = :person")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query(Slips::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(Viewer viewer, String text) {
        jdbc.sql("insert into slip (authority, person, text) values (:authority, :person, :text)")
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("text", text)
                .update();
    }

    void finish(Viewer viewer, SlipId id, boolean done) {
        jdbc.sql(
                        """
                        update slip set done_at = case when :done then coalesce(done_at, now()) end,
                            project = case when :done then project end, item = case when :done then item end
                        where id = :id and authority = :authority and person = :person
                        """)
                .param("done", done)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .update();
    }

    /**
     * @return whether it was still open
     */
    boolean become(Viewer viewer, SlipId id, ProjectId project, ItemId item) {
        return jdbc.sql(
                                "update slip set done_at = now(), project = :project, item = :item where id = :id and authority = :authority and person = :person and done_at is null")
                        .param("project", project.value())
                        .param("item", item.value())
                        .param("id", id.value())
                        .param("authority", viewer.authority().value())
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }

    /** What an undo took out of a project is a slip again. */
    void comeBack(Viewer viewer, List<ItemId> items) {
        jdbc.sql(
                        "update slip set done_at = null, project = null, item = null where item = any(:items) and authority = :authority and person = :person")
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .update();
    }

    private static Slip read(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        String item = row.getString("item");
        return new Slip(
                new SlipId(row.getObject("id", UUID.class)),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant(),
                done == null ? null : done.toInstant(),
                item == null
                        ? null
                        : "/projekte/" + row.getString("project") + "/elemente/" + item);
    }
}

package org.allmende.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wiedervorlagen, each read only by whom it is for and by who asked for it. */
@Repository
class FollowUps {

    private static final int MOST = 300;

    /** A task one may not see any more is not shown again either: the fence leaves it out. */
    private static final String SELECT =
            """
            select f.id, f.project, case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title, p.colour, f.item, i.title, f.person, f.by_person, f.due_on, f.note,
                coalesce((select n.given_name || ' ' || n.family_name from person n where n.id = f.person), '–') as person_name,
                coalesce((select n.given_name || ' ' || n.family_name from person n where n.id = f.by_person), '–') as by_name
            from followup f
            join item i on i.id = f.item and i.deleted_at is null
            join project p on p.id = f.project
            join project_member m on m.project = f.project and m.person = :viewer
            where f.authority = :authority and f.done_at is null and (not p.draft or m.role = 'PLANNING')
            """;

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is shown to the viewer by that day, the oldest first. */
    List<FollowUp> due(Viewer viewer, LocalDate today) {
        return select(
                        viewer,
                        " and f.person = :viewer and f.due_on <= :today order by f.due_on, f.id limit "
                                + MOST)
                .param("today", today)
                .query(FollowUps::read)
                .list();
    }

    /** All for the viewer, and what they gave to others. */
    List<FollowUp> all(Viewer viewer) {
        return select(
                        viewer,
                        " and (f.person = :viewer or f.by_person = :viewer) order by f.due_on, f.id limit "
                                + MOST)
                .query(FollowUps::read)
                .list();
    }

    List<FollowUp> at(Viewer viewer, ItemId item) {
        return select(
                        viewer,
                        " and f.item = :item and (f.person = :viewer or f.by_person = :viewer) order by f.due_on, f.id")
                .param("item", item.value())
                .query(FollowUps::read)
                .list();
    }

    void add(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            PersonId person,
            LocalDate dueOn,
            String note,
            Instant at) {
        jdbc.sql(
                        """
                        insert into followup (authority, project, item, id, person, by_person, due_on, note, created_at)
                        values (:authority, :project, :item, :id, :person, :viewer, :due, :note, :at)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item.value())
                .param("id", TimeOrderedId.next())
                .param("person", person.value())
                .param("viewer", viewer.person().value())
                .param("due", dueOn)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * @throws NotFound when there is none that concerns the viewer
     */
    void finish(Viewer viewer, FollowUpId id, Instant at) {
        changed(
                change(viewer, id, "done_at = coalesce(done_at, :at)")
                        .param("at", Timestamp.from(at))
                        .update());
    }

    /**
     * @throws NotFound when there is none that concerns the viewer
     */
    void refuseStrangers(Viewer viewer, FollowUpId id) {
        boolean there =
                jdbc.sql(
                                "select 1 from followup where id = :id and authority = :authority and (person = :viewer or by_person = :viewer)")
                        .param("id", id.value())
                        .param("authority", viewer.authority().value())
                        .param("viewer", viewer.person().value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    void resume(Viewer viewer, FollowUpId id) {
        changed(change(viewer, id, "done_at = null").update());
    }

    void move(Viewer viewer, FollowUpId id, LocalDate dueOn) {
        changed(change(viewer, id, "due_on = :due, done_at = null").param("due", dueOn).update());
    }

    private JdbcClient.StatementSpec change(Viewer viewer, FollowUpId id, String assignment) {
        return jdbc.sql(
                        "update followup set "
                                + assignment
                                + " where id = :id and authority = :authority and (person = :viewer or by_person = :viewer)")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .param("viewer", viewer.person().value());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private JdbcClient.StatementSpec select(Viewer viewer, String condition) {
        return jdbc.sql(SELECT + condition)
                .param("authority", viewer.authority().value())
                .param("viewer", viewer.person().value());
    }

    private static FollowUp read(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                new FollowUpId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("project_title"),
                Colour.valueOf(row.getString("colour")),
                new ItemId(row.getObject("item", UUID.class)),
                row.getString("title"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                new PersonId(row.getObject("by_person", UUID.class)),
                row.getString("by_name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"));
    }
}

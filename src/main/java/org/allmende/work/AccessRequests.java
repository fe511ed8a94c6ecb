package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for, and what was answered. */
@Repository
class AccessRequests {

    private final JdbcClient jdbc;

    AccessRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an address leads, whoever asks. */
    record Goal(ProjectId project, @Nullable ItemId item) {}

    /** Looks past what the viewer may see: the answer goes to nobody but those who plan there. */
    Optional<Goal> goal(Viewer viewer, UUID project, @Nullable UUID item) {
        return jdbc.sql(
                        """
                        select p.id, e.id as item from project p
                        left join every_item e on e.project = p.id and e.id = :item and e.deleted_at is null
                        where p.id = :project and p.authority = :authority and (:item::uuid is null or e.id is not null)
                        """)
                .param("project", project)
                .param("item", item)
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Goal(
                                new ProjectId(row.getObject("id", UUID.class)),
                                Optional.ofNullable(row.getObject("item", UUID.class))
                                        .map(ItemId::new)
                                        .orElse(null)))
                .optional();
    }

    int waiting(Viewer viewer) {
        return jdbc.sql(
                        "select count(*) from access_request where person = :person and authority = :authority and answered_at is null")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .single();
    }

    /**
     * @return whether it is new: asking twice does nothing more
     */
    boolean insert(Viewer viewer, String path, String note, @Nullable Goal goal) {
        return jdbc.sql(
                                """
                                insert into access_request (authority, person, path, note, project, item)
                                values (:authority, :person, :path, :note, :project, :item) on conflict do nothing
                                """)
                        .param("authority", viewer.authority().value())
                        .param("person", viewer.person().value())
                        .param("path", path)
                        .param("note", note)
                        .param("project", goal == null ? null : goal.project().value())
                        .param(
                                "item",
                                goal == null || goal.item() == null ? null : goal.item().value())
                        .update()
                > 0;
    }

    /** One's own, newest first. */
    List<OwnRequest> mine(Viewer viewer) {
        return jdbc.sql(
                        """
                        select path, asked_at, answered_at, granted from access_request
                        where person = :person and authority = :authority order by asked_at desc, id limit 50
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new OwnRequest(
                                row.getString("path"),
                                row.getTimestamp("asked_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("answered_at"))
                                        .map(Timestamp::toInstant)
                                        .orElse(null),
                                Optional.ofNullable(row.getString("granted"))
                                        .map(ProjectRole::valueOf)
                                        .orElse(null)))
                .list();
    }

    /** Those the viewer can answer: they plan the project, or the item asked for. */
    List<AccessRequest> open(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select r.id, r.person, r.item, coalesce(i.number, 0) as number, coalesce(i.title, '') as title, r.note, r.asked_at,
                            p.given_name, p.family_name, m.unit
                        from access_request r
                        join person p on p.id = r.person
                        join membership m on m.person = r.person and m.authority = r.authority and m.ended_at is null
                        left join item i on i.id = r.item and i.deleted_at is null
                        join zone_access z on z.zone = coalesce(i.zone, r.project) and z.person = :viewer and z.role = 'PLANNING'
                        where r.project = :project and r.authority = :authority and r.answered_at is null and (r.item is null or i.id is not null)
                        order by r.asked_at, r.id
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("viewer", viewer.person().value())
                .query((row, number) ->
                        new AccessRequest(
                                row.getObject("id", UUID.class),
                                card(row),
                                Optional.ofNullable(row.getObject("item", UUID.class))
                                        .map(ItemId::new)
                                        .orElse(null),
                                row.getInt("number"),
                                row.getString("title"),
                                row.getString("note"),
                                row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /**
     * @param role null when it is declined
     */
    void answer(Viewer viewer, UUID id, @Nullable ProjectRole role) {
        jdbc.sql(
                        """
                        update access_request set answered_at = now(), answered_by = :by, granted = :role
                        where id = :id and authority = :authority and answered_at is null
                        """)
                .param("id", id)
                .param("by", viewer.person().value())
                .param("role", role == null ? null : role.name())
                .param("authority", viewer.authority().value())
                .update();
    }

    private static PersonCard card(ResultSet row) throws SQLException {
        String given = row.getString("given_name");
        String family = row.getString("family_name");
        return new PersonCard(
                new PersonId(row.getObject("person", UUID.class)),
                given + " " + family,
                PersonCard.initials(given, family),
                row.getString("unit"));
    }
}

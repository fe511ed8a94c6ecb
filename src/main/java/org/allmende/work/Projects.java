package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Projects {

    /**
     * Projects {@code p} that the viewer meets, with their right {@code m} in it. A draft is on
     * nobody else's pages: only those who plan it see it. A confidential project is not on the
     * pages of those who know only parts of it.
     */
    static final String VISIBLE =
            """
            from project p
            join project_member m on m.project = p.id and m.person = :person
            where p.authority = :authority and (not p.draft or m.role = 'PLANNING') and (not p.confidential or m.role <> 'VISITING')
            """;

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The project as a whole.
     *
     * @throws NotFound when it is absent or the viewer has no right in the whole of it
     */
    Project visibleTo(Viewer viewer, ProjectId id) {
        return jdbc.sql(
                        "select p.*, m.role "
                                + VISIBLE
                                + " and p.id = :id and m.role <> 'VISITING'")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .query(Projects::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The project as it is at one of its items: {@link Project#mine()} is the viewer's right there.
     *
     * @param item null for the project itself
     * @throws NotFound when the item is absent, deleted or not the viewer's to see
     */
    Project at(Viewer viewer, ProjectId id, @Nullable ItemId item) {
        if (item == null) {
            return visibleTo(viewer, id);
        }
        return jdbc.sql(
                        """
                        select p.*, z.role, p.confidential and m.role = 'VISITING' as nameless
                        from item i
                        join project p on p.id = i.project
                        join project_member m on m.project = p.id and m.person = :person
                        join zone_access z on z.zone = i.zone and z.person = :person
                        where i.id = :item and i.project = :id and i.authority = :authority and i.deleted_at is null
                          and (not p.draft or m.role = 'PLANNING')
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("item", item.value())
                .query((row, number) -> {
                    Project project = read(row, number);
                    return row.getBoolean("nameless") ? project.nameless() : project;
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The project as it is at what an item stands in: who plans there may move or delete it.
     *
     * @throws Forbidden when that is not the viewer's to see
     */
    Project around(Viewer viewer, ProjectItem item) {
        try {
            return at(viewer, item.project(), item.parent());
        } catch (NotFound closed) {
            throw new Forbidden();
        }
    }

    /**
     * The project as it is at all of these items, deleted or not: {@link Project#mine()} is the
     * least of the viewer's rights there.
     *
     * @throws NotFound when one of them is not the viewer's to see
     */
    Project at(Viewer viewer, ProjectId id, Set<ItemId> items) {
        return jdbc.sql(
                        """
                        select p.*, r.role
                        from project p
                        join project_member m on m.project = p.id and m.person = :person
                        cross join lateral (
                            select count(*) as seen, role_of_rank(min(role_rank(z.role))) as role
                            from item i join zone_access z on z.zone = i.zone and z.person = :person
                            where i.project = p.id and i.authority = :authority and i.id = any(:items)) r
                        where p.id = :id and p.authority = :authority and (not p.draft or m.role = 'PLANNING') and r.seen = :count
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .param("count", items.size())
                .query(Projects::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** From now on it may follow a template that was inserted into it. */
    void grow(Viewer viewer, ProjectId id) {
        jdbc.sql(
                        "update project set grown = true where id = :id and authority = :authority and not grown")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** Keeps other changes of the tree out until this transaction ends. */
    void lock(Viewer viewer, ProjectId id) {
        boolean there =
                jdbc.sql(
                                "select 1 from project where id = :id and authority = :authority for no key update")
                        .param("id", id.value())
                        .param("authority", viewer.authority().value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    /** Reserves numbers for new items and gives the first of them. */
    int takeNumbers(Viewer viewer, ProjectId id, int count) {
        return jdbc.sql(
                        """
                        update project set next_number = next_number + :count
                        where id = :id and authority = :authority
                        returning next_number - :count
                        """)
                .param("count", count)
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .single();
    }

    void insert(Viewer viewer, ProjectId id, NewProject project) {
        jdbc.sql(
                        """
                        insert into project (authority, id, title, file_reference, description, state, draft, colour, responsible,
                            land, locality, free_christmas_eve, anchor, anchor_on, template_version, run, created_by)
                        values (:authority, :id, :title, :reference, :description, :state, :draft, :colour, :responsible,
                            :land, :locality, :eve, :anchor, :anchorOn, :templateVersion, :run, :person)
                        """)
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("title", project.title())
                .param("reference", project.fileReference())
                .param("description", project.description())
                .param("state", project.state().name())
                .param("draft", project.draft())
                .param("colour", project.colour().name())
                .param("responsible", project.responsible().value())
                .param("land", project.calendar().land().name())
                .param("locality", name(project.calendar().locality()))
                .param("eve", project.calendar().freeChristmasEve())
                .param("anchor", project.anchor().name())
                .param("anchorOn", project.anchorOn())
                .param("templateVersion", project.templateVersion())
                .param("run", project.run())
                .param("person", viewer.person().value())
                .update();
    }

    /**
     * @throws Stale when somebody changed it since that version was read
     */
    void update(Viewer viewer, Project project, int readVersion) {
        int changed =
                jdbc.sql(
                                """
                                update project set title = :title, file_reference = :reference, description = :description,
                                    state = :state, draft = :draft, confidential = :confidential, archived_at = :archived, colour = :colour,
                                    responsible = :responsible, version = version + 1
                                where id = :id and authority = :authority and version = :version
                                """)
                        .param("title", project.title())
                        .param("reference", project.fileReference())
                        .param("description", project.description())
                        .param("state", project.state().name())
                        .param("draft", project.draft())
                        .param("confidential", project.confidential())
                        .param(
                                "archived",
                                project.archivedAt() == null
                                        ? null
                                        : Timestamp.from(project.archivedAt()))
                        .param("colour", project.colour().name())
                        .param("responsible", project.responsible().value())
                        .param("id", project.id().value())
                        .param("authority", viewer.authority().value())
                        .param("version", readVersion)
                        .update();
        if (changed == 0) {
            throw new Stale();
        }
    }

    static Project read(ResultSet row, int number) throws SQLException {
        Timestamp archived = row.getTimestamp("archived_at");
        String locality = row.getString("locality");
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                new AuthorityId(row.getObject("authority", UUID.class)),
                row.getString("title"),
                row.getString("file_reference"),
                row.getString("description"),
                ProjectState.valueOf(row.getString("state")),
                row.getBoolean("draft"),
                row.getBoolean("confidential"),
                archived == null ? null : archived.toInstant(),
                Colour.valueOf(row.getString("colour")),
                new PersonId(row.getObject("responsible", UUID.class)),
                new ProjectCalendar(
                        Land.valueOf(row.getString("land")),
                        locality == null ? null : Locality.valueOf(locality),
                        row.getBoolean("free_christmas_eve")),
                Project.AnchorKind.valueOf(row.getString("anchor")),
                row.getObject("anchor_on", LocalDate.class),
                row.getObject("template_version", UUID.class),
                row.getBoolean("grown"),
                row.getInt("version"),
                ProjectRole.valueOf(row.getString("role")));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}

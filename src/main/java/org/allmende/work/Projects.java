package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
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

    /** A draft is on nobody else's pages: only those who plan it see it. */
    static final String VISIBLE =
            """
            from project p
            join project_member m on m.project = p.id and m.person = :person
            where p.authority = :authority and (not p.draft or m.role = 'PLANNING')
            """;

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when it is absent or the viewer is no member of it
     */
    Project visibleTo(Viewer viewer, ProjectId id) {
        return jdbc.sql("select p.*, m.role " + VISIBLE + " and p.id = :id")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .query(Projects::read)
                .optional()
                .orElseThrow(NotFound::new);
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
                            land, locality, free_christmas_eve, anchor, anchor_on, template_version, created_by)
                        values (:authority, :id, :title, :reference, :description, :state, :draft, :colour, :responsible,
                            :land, :locality, :eve, :anchor, :anchorOn, :templateVersion, :person)
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
                                    state = :state, draft = :draft, archived_at = :archived, colour = :colour,
                                    responsible = :responsible, version = version + 1
                                where id = :id and authority = :authority and version = :version
                                """)
                        .param("title", project.title())
                        .param("reference", project.fileReference())
                        .param("description", project.description())
                        .param("state", project.state().name())
                        .param("draft", project.draft())
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
                row.getInt("version"),
                ProjectRole.valueOf(row.getString("role")));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}

package org.allmende.adoption;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Role;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a template could go, and what it meets there. */
@Repository
public class InsertionTargets {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    InsertionTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project in which the viewer plans. */
    public record Target(ProjectId id, String title) {}

    /** A package of a project; {@code depth} 0 at the top. */
    public record Pack(ItemId id, String title, int depth) {}

    List<Target> projects(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title from project p
                        join project_member m on m.project = p.id and m.person = :person and m.role = 'PLANNING'
                        where p.authority = :authority and p.archived_at is null and p.state not in ('DONE', 'STOPPED')
                        order by p.title collate "de-x-icu", p.id limit :most
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Target(new ProjectId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** The project has been asked for. */
    List<Pack> packages(Viewer viewer, Project project) {
        return jdbc.sql(
                        """
                        select id, title, length(place) - length(replace(place, '.', '')) as depth from item
                        where project = :project and authority = :authority and deleted_at is null and kind = 'PACKAGE'
                        order by place limit :most
                        """)
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Pack(
                                new ItemId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getInt(3)))
                .list();
    }

    List<Role> roles(Viewer viewer, Project project) {
        return jdbc.sql(
                        "select key, title from project_role where project = :project and authority = :authority order by position, key")
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> Role.of(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * A key that begins no other the viewer sees, nor one of a former insertion: “v2” for the first
     * template that comes to another.
     */
    ItemKey freeRoot(Viewer viewer, Project project) {
        Set<String> taken =
                jdbc
                        .sql(
                                """
                                select substring(key from '^v[0-9]+') from item
                                where project = :project and authority = :authority and key ~ '^v[0-9]+(-|$)'
                                union
                                select rtrim(key_prefix, '-') from template_adoption where project = :project and authority = :authority
                                union
                                select substring(key from '^v[0-9]+') from project_role where project = :project and authority = :authority
                                """)
                        .param("project", project.id().value())
                        .param("authority", viewer.authority().value())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
        int number = 2;
        while (taken.contains("v" + number)) {
            number++;
        }
        return ItemKey.of("v" + number);
    }
}

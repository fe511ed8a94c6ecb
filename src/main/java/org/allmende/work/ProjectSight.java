package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody may see a project, for modules that show parts of it elsewhere. */
@Component
public class ProjectSight {

    private final Projects projects;
    private final JdbcClient jdbc;

    ProjectSight(Projects projects, JdbcClient jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when it is absent or the viewer may not see it
     */
    @Transactional(readOnly = true)
    public Project of(Viewer viewer, ProjectId project) {
        return projects.visibleTo(viewer, project);
    }

    /** Whether the viewer belongs to it, if only for parts of it. */
    @Transactional(readOnly = true)
    public boolean has(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select exists (
                            select from project p join project_member m on m.project = p.id and m.person = :person
                            where p.id = :project and p.authority = :authority and (not p.draft or m.role = 'PLANNING'))
                        """)
                .param("person", viewer.person().value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether nothing of it is closed to the viewer. */
    @Transactional(readOnly = true)
    public boolean isWhole(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select exists (
                            select from project_member
                            where project = :project and authority = :authority and person = :person and role <> 'VISITING' and whole)
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query(Boolean.class)
                .single();
    }

    /** Which of these items of a project the viewer sees, deleted or not. */
    @Transactional(readOnly = true)
    public List<UUID> of(Viewer viewer, ProjectId project, List<UUID> items) {
        return jdbc.sql(
                        "select id from item where id = any(:items) and project = :project and authority = :authority")
                .param("items", items.toArray(UUID[]::new))
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}

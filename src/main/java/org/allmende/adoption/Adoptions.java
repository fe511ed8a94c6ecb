package org.allmende.adoption;

import java.time.LocalDate;
import org.allmende.library.Template;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which authority started which project from which template. */
@Repository
class Adoptions {

    private final JdbcClient jdbc;

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Viewer viewer, Template template, ProjectId project, LocalDate today) {
        jdbc.sql(
                        """
                        insert into template_adoption (authority, template, version, project, adopted_on)
                        values (:authority, :template, :version, :project, :today)
                        """)
                .param("authority", viewer.authority().value())
                .param("template", template.id().value())
                .param("version", template.version().id())
                .param("project", project.value())
                .param("today", today)
                .update();
    }
}

package org.allmende.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmende.library.Template;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
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

    /**
     * @param base what was adopted, as cut and sized: what later versions are compared with
     */
    void add(
            Viewer viewer,
            Template template,
            ProjectId project,
            PlanDocument base,
            BigDecimal factor,
            LocalDate today) {
        jdbc.sql(
                        """
                        insert into template_adoption (authority, template, version, project, adopted_on, base, factor)
                        values (:authority, :template, :version, :project, :today, :base::jsonb, :factor)
                        """)
                .param("authority", viewer.authority().value())
                .param("template", template.id().value())
                .param("version", template.version().id())
                .param("project", project.value())
                .param("today", today)
                .param("base", PlanFormat.writeJson(base))
                .param("factor", factor)
                .update();
    }
}

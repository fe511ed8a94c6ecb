package org.allmende.adoption;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.library.Template;
import org.allmende.plan.ItemKey;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanEmbedding;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.RoleKey;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which authority brought which template into which project. */
@Repository
class Adoptions {

    private final JdbcClient jdbc;

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a project was started from. */
    void add(
            Viewer viewer,
            Template template,
            ProjectId project,
            PlanDocument base,
            List<ItemKey> leftOut,
            BigDecimal factor,
            LocalDate today) {
        add(viewer, template, project, base, leftOut, factor, today, PlanEmbedding.WHOLE, null);
    }

    /**
     * @param base what was adopted, as cut and sized: what later versions are compared with
     * @param leftOut keys of what was not taken
     * @param root the package it was inserted as; null for what the project was started from
     */
    void add(
            Viewer viewer,
            Template template,
            ProjectId project,
            PlanDocument base,
            List<ItemKey> leftOut,
            BigDecimal factor,
            LocalDate today,
            PlanEmbedding embedding,
            @Nullable ItemId root) {
        List<Map.Entry<RoleKey, RoleKey>> roles = List.copyOf(embedding.roles().entrySet());
        jdbc.sql(
                        """
                        insert into template_adoption (authority, template, version, project, adopted_on, base, factor, left_out, key_prefix, root_package, roles)
                        values (:authority, :template, :version, :project, :today, :base::jsonb, :factor, :leftOut, :prefix, :root,
                            jsonb_object(:roles::text[], :takers::text[]))
                        """)
                .param("authority", viewer.authority().value())
                .param("template", template.id().value())
                .param("version", template.version().id())
                .param("project", project.value())
                .param("today", today)
                .param("base", PlanFormat.writeJson(base))
                .param("factor", factor)
                .param("leftOut", leftOut.stream().map(ItemKey::value).toArray(String[]::new))
                .param("prefix", embedding.prefix())
                .param("root", root == null ? null : root.value(), Types.OTHER)
                .param(
                        "roles",
                        roles.stream().map(one -> one.getKey().value()).toArray(String[]::new))
                .param(
                        "takers",
                        roles.stream().map(one -> one.getValue().value()).toArray(String[]::new))
                .update();
    }
}

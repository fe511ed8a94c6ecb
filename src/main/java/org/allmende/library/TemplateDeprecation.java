package org.allmende.library;

import java.sql.Types;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner says that a template is outdated, and what takes its place. */
@Component
public class TemplateDeprecation {

    private static final int LONGEST_REASON = 2_000;

    private final Templates templates;
    private final JdbcClient jdbc;

    TemplateDeprecation(Templates templates, JdbcClient jdbc) {
        this.templates = templates;
        this.jdbc = jdbc;
    }

    /**
     * The template, for who may write it.
     *
     * @throws Forbidden for everybody else who sees it
     */
    @Transactional(readOnly = true)
    public Template own(Viewer viewer, String slug) {
        Template template = templates.visibleTo(viewer, slug);
        if (!template.standing().isOf(viewer) || !viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
        return template;
    }

    /**
     * @param successor name or address of another template; empty for none
     * @throws Refused at the fields {@code reason} and {@code successor}
     */
    @Transactional
    public void deprecate(Viewer viewer, String slug, String reason, String successor) {
        Template template = own(viewer, slug);
        var problems = new Problems();
        String why = problems.required("reason", reason, LONGEST_REASON);
        Template next = successor.isBlank() ? null : next(viewer, template, successor, problems);
        problems.refuseIfAny();
        write(viewer, template, why, next);
    }

    /** Takes it back. */
    @Transactional
    public void revoke(Viewer viewer, String slug) {
        write(viewer, own(viewer, slug), null, null);
    }

    private @Nullable Template next(
            Viewer viewer, Template template, String typed, Problems problems) {
        String name = typed.strip().replaceAll("^.*/vorlagen/|/.*$", "");
        Template next =
                templates.find(viewer, name).filter(found -> !found.equals(template)).orElse(null);
        if (next == null) {
            problems.at("successor", "library.deprecation.successor.unknown");
        }
        return next;
    }

    private void write(
            Viewer viewer, Template template, @Nullable String why, @Nullable Template next) {
        int changed =
                jdbc.sql(
                                """
                                update template set deprecated_reason = :why, successor = :next where id = :id and authority = :authority
                                """)
                        .param("why", why)
                        .param("next", next == null ? null : next.id().value(), Types.OTHER)
                        .param("id", template.id().value())
                        .param("authority", viewer.authority().value())
                        .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }
}

package org.allmende.library;

import java.util.List;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator takes a template out of the commons; its authors read why. */
@Component
public class TemplateHiding {

    private static final int LONGEST_REASON = 2_000;

    private final Templates templates;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TemplateHiding(Templates templates, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.templates = templates;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The template, for the operator.
     *
     * @throws Forbidden for everybody else
     */
    @Transactional(readOnly = true)
    public Template of(Viewer viewer, String slug) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
        return templates.visibleTo(viewer, slug);
    }

    /**
     * @throws Refused at the field {@code reason} without one, and for what is not in the commons
     */
    @Transactional
    public void hide(Viewer viewer, String slug, String typed) {
        Template template = of(viewer, slug);
        var problems = new Problems();
        String reason = problems.required("reason", typed, LONGEST_REASON);
        problems.refuseIfAny();
        write(viewer, template, reason);
    }

    @Transactional
    public void show(Viewer viewer, String slug) {
        write(viewer, of(viewer, slug), null);
    }

    private void write(Viewer viewer, Template template, @Nullable String reason) {
        boolean done =
                viewer.operator()
                        && jdbc.sql("select hide_template(:template, :reason)")
                                .param("template", template.id().value())
                                .param("reason", reason)
                                .query(Boolean.class)
                                .optional()
                                .orElse(false);
        if (!done) {
            throw new Refused("library.hiding.private");
        }
        AuthorityId owner = template.standing().owner();
        if (owner != null) {
            events.publishEvent(
                    new StewardNews(
                            viewer,
                            owner,
                            List.of(),
                            template.id().value(),
                            template.path(),
                            template.title(),
                            reason == null ? "library.news.shown" : "library.news.hidden",
                            reason == null ? "" : reason));
        }
    }
}

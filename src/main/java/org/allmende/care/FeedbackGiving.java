package org.allmende.care;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who used a template says how well it fitted: once for each authority and version, changeable. */
@Component
public class FeedbackGiving {

    private final Templates templates;
    private final Feedbacks feedbacks;
    private final ProjectTree projects;
    private final Clock clock;

    FeedbackGiving(Templates templates, Feedbacks feedbacks, ProjectTree projects, Clock clock) {
        this.templates = templates;
        this.feedbacks = feedbacks;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * @param number of the version; empty for the newest one that was used
     * @throws Forbidden for who does not plan, and where the authority has not used the template
     * @throws NotFound for a version it has not used
     */
    @Transactional(readOnly = true)
    public FeedbackPage page(Viewer viewer, String slug, String number) {
        Template template = templates.visibleTo(viewer, slug);
        Feedbacks.Used used = used(viewer, template, number);
        return new FeedbackPage(
                template,
                feedbacks.given(viewer, used).orElseGet(() -> FeedbackForm.empty(used.number())));
    }

    /**
     * @throws Refused at the fields, besides what {@link #page} throws
     */
    @Transactional
    public void give(Viewer viewer, String slug, FeedbackForm form) {
        Template template = templates.visibleTo(viewer, slug);
        Feedbacks.Used used = used(viewer, template, form.version());
        feedbacks.put(viewer, template, used.version(), form.read(), clock.instant());
    }

    /** Where the questions about a project's template stand. */
    @Transactional(readOnly = true)
    public String pathOf(Viewer viewer, ProjectId project) {
        projects.project(viewer, project);
        return feedbacks.pathOf(viewer, project).orElseThrow(NotFound::new);
    }

    /** For who looks after the template. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(Viewer viewer, Template template) {
        return feedbacks.remarks(viewer, Upkeep.of(viewer, template));
    }

    /** The template with its remarks read. */
    @Transactional
    public void markRead(Viewer viewer, String slug) {
        feedbacks.markRead(viewer, templates.visibleTo(viewer, slug), clock.instant());
    }

    private Feedbacks.Used used(Viewer viewer, Template template, String number) {
        List<Feedbacks.Used> all = feedbacks.used(viewer, template);
        if (!viewer.group().mayStartProjects() || all.isEmpty()) {
            throw new Forbidden();
        }
        Optional<Feedbacks.Used> used =
                all.stream()
                        .filter(each -> number.isEmpty() || each.number().equals(number))
                        .findFirst();
        return used.orElseThrow(NotFound::new);
    }
}

package org.allmende.contribution;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.library.ChangeGroup;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Colleagues;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a proposal of what a project does otherwise than its template. */
@Component
public class Contributing {

    static final int LONGEST_REASON = 4_000;

    private final ProjectImprovements improvements;
    private final ProjectHeads heads;
    private final Templates templates;
    private final ChangeRequests requests;
    private final Colleagues colleagues;
    private final Clock clock;

    Contributing(
            ProjectImprovements improvements,
            ProjectHeads heads,
            Templates templates,
            ChangeRequests requests,
            Colleagues colleagues,
            Clock clock) {
        this.improvements = improvements;
        this.heads = heads;
        this.templates = templates;
        this.requests = requests;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ContributionPage of(
            Frame frame, Viewer viewer, ProjectId project, @Nullable UUID adoption) {
        return again(frame, viewer, project, new ContributionForm(adoption, Set.of(), ""));
    }

    /** The same page with what was typed. */
    @Transactional(readOnly = true)
    public ContributionPage again(
            Frame frame, Viewer viewer, ProjectId project, ContributionForm form) {
        Improvements found = improvements.of(viewer, project, form.adoption());
        return new ContributionPage(
                heads.of(viewer, project, frame.t().today()),
                found.version().title(),
                "/vorlagen/" + found.agreed().slug(),
                ChangeGroup.of(found.merge(), frame.t()),
                form,
                closed(templates.find(viewer, found.agreed().slug())));
    }

    /**
     * Keeps the chosen changes as a proposal, seen by nobody else until it is sent.
     *
     * @throws Refused at the fields {@code reason} and {@code chosen}
     */
    @Transactional
    public ChangeRequestId prepare(Viewer viewer, ProjectId project, ContributionForm form) {
        Improvements found = improvements.of(viewer, project, form.adoption());
        Template template = accepting(viewer, found.agreed().slug());
        var problems = new Problems();
        Set<String> chosen = found.known(form.chosen());
        if (chosen.isEmpty()) {
            problems.at("chosen", "contribution.chosen.none");
        }
        String reason = problems.required("reason", form.reason(), LONGEST_REASON);
        problems.refuseIfAny();
        PlanDocument proposed = found.with(chosen);
        if (proposed.equals(found.version())) {
            throw new Refused(Problem.at("chosen", "contribution.chosen.void"));
        }
        return requests.add(
                viewer,
                template,
                request(viewer, template, found, proposed, reason),
                project,
                references(found));
    }

    /** The template, if proposals for it make sense. */
    Template accepting(Viewer viewer, String slug) {
        Optional<Template> template = templates.find(viewer, slug);
        Problem closed = closed(template);
        if (closed != null) {
            throw new Refused(closed);
        }
        return template.orElseThrow();
    }

    private static @Nullable Problem closed(Optional<Template> found) {
        if (found.isEmpty() || found.get().standing().hidden() != null) {
            return Problem.of("contribution.template.gone");
        }
        Template template = found.get();
        if (!template.server().isEmpty()) {
            return Problem.of("contribution.template.elsewhere", template.server());
        }
        return template.standing().deprecated() == null
                ? null
                : Problem.of("contribution.template.deprecated", template.title());
    }

    String name(Viewer viewer) {
        return Objects.requireNonNull(
                        colleagues.cards(viewer, List.of(viewer.person())).get(viewer.person()))
                .name();
    }

    private ChangeRequest request(
            Viewer viewer,
            Template template,
            Improvements found,
            PlanDocument proposed,
            String reason) {
        return new ChangeRequest(
                new ChangeRequestId(UUID.randomUUID()),
                viewer.authority(),
                template.standing().owner(),
                found.agreed().version(),
                RequestState.PREPARED,
                proposed,
                reason,
                viewer.person(),
                name(viewer),
                clock.instant(),
                List.of(),
                "",
                "",
                null,
                null);
    }

    private static List<String> references(Improvements found) {
        var project = found.agreed().project();
        return Stream.concat(
                        Stream.of(project.project().fileReference()),
                        project.items().values().stream().map(ProjectItem::fileReference))
                .filter(reference -> !reference.isBlank())
                .distinct()
                .toList();
    }
}

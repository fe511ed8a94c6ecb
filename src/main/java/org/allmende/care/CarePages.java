package org.allmende.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.contribution.RequestLists;
import org.allmende.contribution.RequestState;
import org.allmende.library.Template;
import org.allmende.library.TemplateId;
import org.allmende.library.Templates;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is due, by as many queries for one template as for a hundred. */
@Component
@Transactional(readOnly = true)
public class CarePages {

    private final Templates templates;
    private final OpenChanges changes;
    private final LinkChecks links;
    private final Feedbacks feedbacks;
    private final RequestLists proposals;

    CarePages(
            Templates templates,
            OpenChanges changes,
            LinkChecks links,
            Feedbacks feedbacks,
            RequestLists proposals) {
        this.templates = templates;
        this.changes = changes;
        this.links = links;
        this.feedbacks = feedbacks;
        this.proposals = proposals;
    }

    /**
     * @throws Forbidden for who looks after nothing: neither plans nor runs the server
     */
    public CarePage of(Viewer viewer, LocalDate today) {
        if (!LegalMarking.isFor(viewer)) {
            throw new Forbidden();
        }
        return new CarePage(
                templates(viewer, today),
                proposals.waiting(viewer).stream()
                        .filter(line -> line.state() == RequestState.OPEN)
                        .toList());
    }

    private List<DueTemplate> templates(Viewer viewer, LocalDate today) {
        List<Template> all =
                templates.lookedAfter(viewer).stream()
                        .filter(template -> template.standing().deprecated() == null)
                        .toList();
        var documents = templates.documents(viewer, all);
        Map<TemplateId, List<LegalChange>> open = changes.of(viewer, all, documents);
        BrokenLinks broken =
                links.broken(viewer, documents.values().stream().map(PlanDocument::plan));
        Map<TemplateId, Integer> unread = feedbacks.unread(viewer, all);
        return all.stream()
                .map(template -> {
                    var version = template.version();
                    var plan = Objects.requireNonNull(documents.get(version.id())).plan();
                    return new DueTemplate(
                            template,
                            LegalState.of(plan, version.checkedOn()),
                            open.getOrDefault(template.id(), List.of()),
                            broken.in(plan),
                            unread.getOrDefault(template.id(), 0),
                            today);
                })
                .toList();
    }
}

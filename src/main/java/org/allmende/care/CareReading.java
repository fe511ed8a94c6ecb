package org.allmende.care;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is known of the state of a template. */
@Component
@Transactional(readOnly = true)
public class CareReading {

    private final Templates templates;
    private final Checks checks;
    private final OpenChanges changes;
    private final LinkChecks links;

    CareReading(Templates templates, Checks checks, OpenChanges changes, LinkChecks links) {
        this.templates = templates;
        this.checks = checks;
        this.changes = changes;
        this.links = links;
    }

    public TemplateCare of(Viewer viewer, Template template) {
        return new TemplateCare(
                template,
                checks.last(viewer, template).orElse(null),
                law(viewer, template),
                Upkeep.isFor(viewer, template));
    }

    public CareNotice notice(Viewer viewer, Template template) {
        boolean mayCheck = Upkeep.isFor(viewer, template);
        return new CareNotice(
                law(viewer, template),
                changes.of(viewer, template),
                mayCheck ? broken(viewer, template) : List.of(),
                mayCheck);
    }

    private List<BrokenLink> broken(Viewer viewer, Template template) {
        Plan plan = plan(viewer, template);
        return links.broken(viewer, Stream.of(plan)).in(plan);
    }

    private LegalState law(Viewer viewer, Template template) {
        return LegalState.of(plan(viewer, template), template.version().checkedOn());
    }

    private Plan plan(Viewer viewer, Template template) {
        return templates.document(viewer, template.version()).plan();
    }
}

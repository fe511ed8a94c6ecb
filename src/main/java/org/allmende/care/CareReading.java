package org.allmende.care;

import org.allmende.library.Template;
import org.allmende.library.Templates;
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

    CareReading(Templates templates, Checks checks, OpenChanges changes) {
        this.templates = templates;
        this.checks = checks;
        this.changes = changes;
    }

    public TemplateCare of(Viewer viewer, Template template) {
        return new TemplateCare(
                template,
                checks.last(viewer, template).orElse(null),
                law(viewer, template),
                Upkeep.isFor(viewer, template));
    }

    public CareNotice notice(Viewer viewer, Template template) {
        return new CareNotice(
                law(viewer, template),
                changes.of(viewer, template),
                Upkeep.isFor(viewer, template));
    }

    private LegalState law(Viewer viewer, Template template) {
        var version = template.version();
        return LegalState.of(templates.document(viewer, version).plan(), version.checkedOn());
    }
}

package org.allmende.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after a template says that they compared it with the law. */
@Component
public class Checking {

    private final Templates templates;
    private final Checks checks;
    private final Clock clock;

    Checking(Templates templates, Checks checks, Clock clock) {
        this.templates = templates;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * @param number the version that was looked at
     * @return the check
     * @throws Forbidden for who does not look after the template
     * @throws Stale when it is no longer the newest one
     */
    @Transactional
    public UUID check(Viewer viewer, String slug, String number, LocalDate today) {
        Template template = own(viewer, slug);
        if (!template.version().number().equals(number)) {
            throw new Stale();
        }
        return checks.add(viewer, template, today, clock.instant());
    }

    /** Takes one's own check back. */
    @Transactional
    public void takeBack(Viewer viewer, String slug, UUID check) {
        if (!checks.remove(viewer, own(viewer, slug), check)) {
            throw new NotFound();
        }
    }

    private Template own(Viewer viewer, String slug) {
        return Upkeep.of(viewer, templates.visibleTo(viewer, slug));
    }
}

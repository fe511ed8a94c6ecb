package org.allmende.evidence;

import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the figures of what an authority has finished, behind its own fence. */
@Component
class FactTaking {

    private final TransactionTemplate transaction;
    private final Consents consents;
    private final FinishedProjects finished;
    private final Facts facts;
    private final Templates templates;
    private final ProjectCalendars calendars;

    FactTaking(
            PlatformTransactionManager transactions,
            Consents consents,
            FinishedProjects finished,
            Facts facts,
            Templates templates,
            ProjectCalendars calendars) {
        this.transaction = new TransactionTemplate(transactions);
        this.consents = consents;
        this.finished = finished;
        this.facts = facts;
        this.templates = templates;
        this.calendars = calendars;
    }

    /** Nobody asks at night: the viewer stands for the authority alone. */
    void of(AuthorityId authority) {
        var nobody =
                new Viewer(new PersonId(authority.value()), authority, Group.ADMINISTRATION, false);
        Fence.within(
                authority,
                () -> {
                    transaction.executeWithoutResult(status -> takeBound(nobody));
                    return true;
                });
    }

    private void takeBound(Viewer viewer) {
        if (consents.newest(viewer).map(Consent::gives).orElse(false)) {
            finished.notYetTaken(viewer).forEach(project -> take(viewer, project));
        }
    }

    private void take(Viewer viewer, Finished project) {
        facts.add(
                viewer,
                project,
                ProjectFacts.of(
                        plan(viewer, project.template(), project.version()),
                        calendars.of(viewer, project.calendar()),
                        project.anchorOn(),
                        finished.items(viewer, project)));
    }

    private Plan plan(Viewer viewer, TemplateId template, UUID version) {
        return templates.versions(viewer, template).stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .map(one -> templates.document(viewer, one).plan())
                .orElseThrow();
    }
}

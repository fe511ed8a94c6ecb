package org.allmende.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.library.TemplateVersion;
import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly round: takes the figures of what was finished, authority by authority behind its own
 * fence, then lets the database renew what is shown.
 */
@Component
public class EvidenceRound {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRound.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Consents consents;
    private final FinishedProjects finished;
    private final Facts facts;
    private final Templates templates;
    private final ProjectCalendars calendars;
    private final Clock clock;

    EvidenceRound(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Consents consents,
            FinishedProjects finished,
            Facts facts,
            Templates templates,
            ProjectCalendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.consents = consents;
        this.finished = finished;
        this.facts = facts;
        this.templates = templates;
        this.calendars = calendars;
        this.clock = clock;
    }

    public void run() {
        jdbc.sql("select id from authority").query(UUID.class).list().stream()
                .map(AuthorityId::new)
                .forEach(this::tryToTake);
        renew();
    }

    /** Separate from {@link #take}: what one authority gives is safe before anything is made of it. */
    void renew() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        transaction.executeWithoutResult(status ->
                jdbc.sql("select renew_evidence(:today)").param("today", today).query().listOfRows());
    }

    /** What is wrong in one authority keeps no other from the night's round. */
    private void tryToTake(AuthorityId authority) {
        try {
            take(authority);
        } catch (RuntimeException broken) {
            LOG.warn("No figures of authority {}", authority, broken);
        }
    }

    void take(AuthorityId authority) {
        Fence.within(
                authority,
                () -> {
                    transaction.executeWithoutResult(status -> takeBound(authority));
                    return true;
                });
    }

    /** Nobody asks at night: the viewer stands for the authority alone. */
    private void takeBound(AuthorityId authority) {
        var viewer =
                new Viewer(
                        new PersonId(authority.value()), authority, Group.ADMINISTRATION, false);
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
        List<TemplateVersion> versions = templates.versions(viewer, template);
        return versions.stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .map(one -> templates.document(viewer, one).plan())
                .orElseThrow();
    }
}

package org.allmende.reports;

import java.time.LocalDate;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.people.Authorities;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says whether a published report still holds, and what is different by now. That needs no second
 * person; whoever wants to say more takes the report back.
 */
@Component
public class ReportConfirming {

    private final Reports reports;
    private final PublishedReports published;
    private final Authorities authorities;
    private final ContributionDoor door;
    private final TransactionTemplate transaction;

    ReportConfirming(
            Reports reports,
            PublishedReports published,
            Authorities authorities,
            ContributionDoor door,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.published = published;
        this.authorities = authorities;
        this.door = door;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @throws NotFound when the viewer's authority has published no such report
     * @throws Refused at the fields
     * @throws Stale when somebody else has answered since
     */
    public void answer(Viewer viewer, ReportId id, ValidityForm form, LocalDate today) {
        boolean writes =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            PublishedReport seen = own(viewer, id, form);
                            ValidityForm.Read read = read(viewer, id, form);
                            return says(seen, read);
                        }));
        if (writes) {
            door.ready(viewer);
        }
        transaction.executeWithoutResult(status -> {
            reports.locked(viewer, id);
            PublishedReport seen = own(viewer, id, form);
            ValidityForm.Read read = read(viewer, id, form);
            published.answer(viewer, id, read, today);
            if (says(seen, read)) {
                door.enter(viewer, contribution(seen, read));
            }
        });
    }

    private PublishedReport own(Viewer viewer, ReportId id, ValidityForm form) {
        ReportWriting.refuseOthers(viewer);
        reports.visibleTo(viewer, id);
        PublishedReport seen = published.visibleTo(viewer, id).orElseThrow(NotFound::new);
        if (!form.version().equals(Integer.toString(seen.version()))) {
            throw new Stale();
        }
        return seen;
    }

    private ValidityForm.Read read(Viewer viewer, ReportId id, ValidityForm form) {
        ValidityForm.Read read = form.read();
        if (reports.visibleTo(viewer, id).anonymous()) {
            var problems = new Problems();
            ReportApproval.refuseNames(
                    problems, "amendment", authorities.of(viewer), read.amendment());
            problems.refuseIfAny();
        }
        return read;
    }

    /** Whether others have something new to read. */
    private static boolean says(PublishedReport before, ValidityForm.Read read) {
        return !read.amendment().isEmpty() && !read.amendment().equals(before.amendment());
    }

    private static Contribution contribution(PublishedReport report, ValidityForm.Read read) {
        return new Contribution(
                report.key(),
                report.content().title(),
                read.amendment() + "\n\n" + report.content().opening(),
                report.path(),
                report.authority() == null);
    }
}

package org.allmende.reports;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.people.Authorities;
import org.allmende.people.Authority;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft to what others read, by four eyes: one person sends it, another approves. */
@Component
public class ReportApproval {

    public static final int LONGEST_REMARK = 2_000;

    private final Reports reports;
    private final PublishedReports published;
    private final Authorities authorities;
    private final ContributionDoor door;
    private final TransactionTemplate transaction;

    ReportApproval(
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
     * Asks for the approval.
     *
     * @throws Refused with all that is missing
     */
    @Transactional
    public void send(Viewer viewer, ReportId id, SendingForm form) {
        ReportWriting.refuseOthers(viewer);
        ExperienceReport report = reports.locked(viewer, id).changeable();
        Authority authority = authorities.of(viewer);
        var problems = new Problems();
        if (authority.verifiedOn() == null) {
            problems.add(Problem.of("reports.unverified.send"));
        }
        if (!report.content().missing(report.extent()).isEmpty()) {
            problems.add(Problem.of("reports.unfinished"));
        }
        if (form.anonymous()) {
            refuseNames(problems, authority, report.content());
        }
        Circle circle = form.read(problems);
        problems.refuseIfAny();
        reports.send(viewer, id, circle, form.anonymous());
    }

    private static void refuseNames(Problems problems, Authority authority, ReportContent content) {
        String words = content.withoutContact().words().toLowerCase(Locale.GERMAN);
        Stream.of(authority.name(), authority.city())
                .filter(name -> !name.isBlank())
                .filter(name -> words.contains(name.toLowerCase(Locale.GERMAN)))
                .findFirst()
                .ifPresent(name -> problems.at("anonymous", "reports.anonymous.named", name));
    }

    /**
     * Approves the report, and answers for it in the community.
     *
     * @return whether others read it at once
     * @throws Forbidden for who sent it
     */
    public ContributionState accept(Viewer viewer, ReportId id, LocalDate today) {
        transaction.executeWithoutResult(status -> waiting(viewer, id));
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> publish(viewer, waiting(viewer, id), today)));
    }

    private ContributionState publish(Viewer viewer, ExperienceReport report, LocalDate today) {
        ReportContent shown =
                report.anonymous() ? report.content().withoutContact() : report.content();
        reports.answer(viewer, report.id(), ReportState.PUBLISHED, "");
        published.put(viewer, report, shown, today);
        return door.enter(
                viewer,
                new Contribution(
                        report.contribution(),
                        shown.title(),
                        shown.opening(),
                        report.path(),
                        report.anonymous()));
    }

    /**
     * Gives the report back.
     *
     * @throws Forbidden for who sent it
     * @throws Refused at the field {@code remark} without one
     */
    @Transactional
    public void giveBack(Viewer viewer, ReportId id, String typed) {
        waiting(viewer, id);
        var problems = new Problems();
        String remark = problems.required("remark", typed, LONGEST_REMARK);
        problems.refuseIfAny();
        reports.answer(viewer, id, ReportState.RETURNED, remark);
    }

    /** Takes it back to write on: from whoever was to approve it, or from everybody. */
    @Transactional
    public void withdraw(Viewer viewer, ReportId id) {
        ReportWriting.refuseOthers(viewer);
        ExperienceReport report = reports.locked(viewer, id);
        if (report.state() != ReportState.REVIEW && report.state() != ReportState.PUBLISHED) {
            throw new Refused("reports.withdrawn.already");
        }
        published.remove(viewer, id);
        reports.state(viewer, id, ReportState.EDITING);
    }

    private ExperienceReport waiting(Viewer viewer, ReportId id) {
        ReportWriting.refuseOthers(viewer);
        ExperienceReport report = reports.locked(viewer, id);
        if (report.state() != ReportState.REVIEW) {
            throw new Refused("reports.review.over");
        }
        if (!report.mayApprove(viewer)) {
            throw new Forbidden();
        }
        return report;
    }
}

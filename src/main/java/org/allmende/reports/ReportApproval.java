package org.allmende.reports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.allmende.people.Authorities;
import org.allmende.people.Authority;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to what others read, by four eyes: one person sends it, another approves. */
@Component
public class ReportApproval {

    public static final int LONGEST_REMARK = 2_000;

    private final Reports reports;
    private final PublishedReports published;
    private final Authorities authorities;

    ReportApproval(Reports reports, PublishedReports published, Authorities authorities) {
        this.reports = reports;
        this.published = published;
        this.authorities = authorities;
    }

    /**
     * Asks for the approval.
     *
     * @throws Refused with all that is missing
     */
    @Transactional
    public void send(Viewer viewer, ReportId id, SendingForm form) {
        ReportWriting.refuseOthers(viewer);
        Report report = reports.locked(viewer, id).changeable();
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
     * Approves the report: others read it at once.
     *
     * @throws Forbidden for who sent it
     */
    @Transactional
    public void accept(Viewer viewer, ReportId id, LocalDate today) {
        Report report = waiting(viewer, id);
        ReportContent content = report.content();
        reports.answer(viewer, id, ReportState.PUBLISHED, "");
        published.put(
                viewer, report, report.anonymous() ? content.withoutContact() : content, today);
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
        Report report = reports.locked(viewer, id);
        if (report.state() != ReportState.REVIEW && report.state() != ReportState.PUBLISHED) {
            throw new Refused("reports.withdrawn.already");
        }
        published.remove(viewer, id);
        reports.state(viewer, id, ReportState.EDITING);
    }

    private Report waiting(Viewer viewer, ReportId id) {
        ReportWriting.refuseOthers(viewer);
        Report report = reports.locked(viewer, id);
        if (report.state() != ReportState.REVIEW) {
            throw new Refused("reports.review.over");
        }
        if (!report.mayApprove(viewer)) {
            throw new Forbidden();
        }
        return report;
    }
}

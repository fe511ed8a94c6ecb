package org.allmende.reports;

import static java.util.Objects.requireNonNull;

import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.community.MemberLeft;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Markdown;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What readers say to a report, under the house rules. */
@Component
public class ReportCommenting {

    public static final int LONGEST = 4_000;

    private final ReportReading reading;
    private final ReportComments comments;
    private final ContributionDoor door;
    private final TransactionTemplate transaction;

    ReportCommenting(
            ReportReading reading,
            ReportComments comments,
            ContributionDoor door,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.comments = comments;
        this.door = door;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @return whether others read it at once
     * @throws NotFound when nobody published such a report to the viewer
     * @throws Refused at the field {@code text}, when there is nothing or too much
     */
    public ContributionState add(Viewer viewer, ReportId id, String typed) {
        PublishedReport report = reading.of(viewer, id);
        var problems = new Problems();
        String text = problems.required("text", typed, LONGEST);
        problems.refuseIfAny();
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    ReportCommentId comment = comments.add(viewer, id, text);
                    return door.enter(
                            viewer,
                            new Contribution(
                                    ReportComment.key(comment),
                                    report.content().title(),
                                    Markdown.words(text),
                                    report.path() + "#k-" + comment));
                }));
    }

    /** The viewer takes back what they wrote. */
    @Transactional
    public void remove(Viewer viewer, ReportId report, ReportCommentId id) {
        reading.of(viewer, report);
        if (!comments.remove(viewer, report, id)) {
            throw new NotFound();
        }
    }

    /** Reports stay: they are the authority's. */
    @EventListener
    void leave(MemberLeft left) {
        if (left.choice() == MemberLeft.Legacy.REMOVE) {
            comments.removeAll(left.person());
        }
    }
}

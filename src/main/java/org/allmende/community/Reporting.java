package org.allmende.community;

import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** “Melden”, and the appeal of who wrote something that was hidden. */
@Component
public class Reporting {

    private static final int LONGEST = 2000;

    private final ContributionStandings standings;
    private final ModerationTrace trace;
    private final Limits limits;
    private final TransactionTemplate transaction;

    Reporting(
            ContributionStandings standings,
            ModerationTrace trace,
            Limits limits,
            PlatformTransactionManager transactions) {
        this.standings = standings;
        this.trace = trace;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the viewer may report: what others wrote and the viewer reads. */
    @Transactional(readOnly = true)
    public Standing reportable(Viewer viewer, ContributionKey key) {
        return standings
                .visibleTo(viewer, key)
                .filter(one -> !one.isBy(viewer) && viewer.group().mayReadLibrary())
                .orElseThrow(NotFound::new);
    }

    public void report(Viewer viewer, ContributionKey key, String typed) {
        String reason = read("reason", typed);
        limits.count(Limits.Of.REPORT, viewer.person().toString());
        transaction.executeWithoutResult(status -> {
            standings.flag(viewer, key, reason);
            trace.note(viewer, key, ModerationAct.REPORTED, reason);
        });
    }

    /** One's own contribution, with what moderation says to it. */
    @Transactional(readOnly = true)
    public Standing own(Viewer viewer, ContributionKey key) {
        return standings
                .visibleTo(viewer, key)
                .filter(one -> one.isBy(viewer))
                .orElseThrow(NotFound::new);
    }

    /** Says once why it should be shown again. */
    @Transactional
    public void appeal(Viewer viewer, ContributionKey key, String typed) {
        String appeal = read("appeal", typed);
        if (!standings.appeal(viewer, key, appeal)) {
            throw new Refused("community.appeal.once");
        }
        trace.note(viewer, key, ModerationAct.APPEALED, appeal);
    }

    private static String read(String field, String typed) {
        var problems = new Problems();
        String text = problems.required(field, typed, LONGEST);
        problems.refuseIfAny();
        return text;
    }
}

package org.allmende.community;

import java.util.List;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moderators do. Each act leaves a trace and is told to the module of the contribution. */
@Component
public class Moderating {

    private static final int LONGEST = 2000;

    private final Moderators moderators;
    private final ContributionStandings standings;
    private final ModerationTrace trace;
    private final ApplicationEventPublisher events;

    Moderating(
            Moderators moderators,
            ContributionStandings standings,
            ModerationTrace trace,
            ApplicationEventPublisher events) {
        this.moderators = moderators;
        this.standings = standings;
        this.trace = trace;
        this.events = events;
    }

    /** Whether the viewer is a moderator or the operator. */
    @Transactional(readOnly = true)
    public boolean isModerator(Viewer viewer) {
        return moderators.includes(viewer);
    }

    /** What waits; own contributions are left to others. */
    @Transactional(readOnly = true)
    public List<Standing> queue(Viewer viewer) {
        check(viewer);
        return standings.queue(viewer);
    }

    @Transactional(readOnly = true)
    public ModerationPage page(Viewer viewer, ContributionKey key) {
        Standing one = one(viewer, key);
        return new ModerationPage(
                one,
                standings.flags(viewer, key),
                trace.of(viewer, key),
                one.mayBeJudgedBy(viewer));
    }

    /** Others read it no longer; its author learns why. */
    @Transactional
    public void hide(Viewer viewer, ContributionKey key, String typed) {
        judged(viewer, key);
        String reason = read(typed);
        standings.hide(viewer, key, reason);
        trace.note(viewer, key, ModerationAct.HIDDEN, reason);
        events.publishEvent(new ContributionModerated(key, ContributionState.HIDDEN));
    }

    /**
     * Others read it from now on: what waited, was reported without need, or was hidden wrongly.
     */
    @Transactional
    public void show(Viewer viewer, ContributionKey key) {
        Standing one = judged(viewer, key);
        standings.show(viewer, key);
        trace.note(
                viewer,
                key,
                one.state() == ContributionState.WAITING
                        ? ModerationAct.RELEASED
                        : ModerationAct.SHOWN,
                "");
        events.publishEvent(new ContributionModerated(key, ContributionState.VISIBLE));
    }

    /** It stays hidden although its author objected. */
    @Transactional
    public void uphold(Viewer viewer, ContributionKey key, String typed) {
        Standing one = judged(viewer, key);
        String verdict = read(typed);
        if (!one.hasOpenAppeal()) {
            throw new Refused("community.moderation.noAppeal");
        }
        standings.uphold(viewer, key, verdict);
        trace.note(viewer, key, ModerationAct.UPHELD, verdict);
    }

    private Standing judged(Viewer viewer, ContributionKey key) {
        Standing one = one(viewer, key);
        if (!one.mayBeJudgedBy(viewer)) {
            throw new Refused("community.moderation.other");
        }
        return one;
    }

    private Standing one(Viewer viewer, ContributionKey key) {
        check(viewer);
        return standings.visibleTo(viewer, key).orElseThrow(NotFound::new);
    }

    private void check(Viewer viewer) {
        if (!moderators.includes(viewer)) {
            throw new Forbidden();
        }
    }

    private static String read(String typed) {
        var problems = new Problems();
        String text = problems.required("reason", typed, LONGEST);
        problems.refuseIfAny();
        return text;
    }
}

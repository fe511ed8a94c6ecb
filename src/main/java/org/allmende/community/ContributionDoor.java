package org.allmende.community;

import org.allmende.shared.Forbidden;
import org.allmende.shared.Throttled;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for modules above, where people write for others. First {@link #ready}, outside of any
 * transaction; then {@link #enter} in the one that writes the text.
 */
@Component
public class ContributionDoor {

    private final HouseRules rules;
    private final Limits limits;
    private final CommunitySettings settings;
    private final ContributionStandings standings;

    ContributionDoor(
            HouseRules rules,
            Limits limits,
            CommunitySettings settings,
            ContributionStandings standings) {
        this.rules = rules;
        this.limits = limits;
        this.settings = settings;
        this.standings = standings;
    }

    /**
     * Whether the viewer may write now. Counts, so it is asked once for each contribution, when
     * nothing else is wrong with it.
     *
     * @throws Forbidden for guests of an authority
     * @throws RulesFirst where the house rules are not accepted yet; the page for that answers
     * @throws Throttled where it is too much at once
     */
    public void ready(Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        if (!rules.acceptedBy(viewer)) {
            throw new RulesFirst();
        }
        limits.countContribution(viewer);
    }

    /**
     * Notes what the viewer wrote, or wrote anew.
     *
     * @return whether others read it at once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ContributionState enter(Viewer viewer, Contribution written) {
        boolean newcomer = standings.seenOf(viewer) < settings.firstWait();
        return standings.put(
                viewer, written, newcomer ? ContributionState.WAITING : ContributionState.VISIBLE);
    }

    /** The viewer takes back what they wrote. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Viewer viewer, ContributionKey key) {
        standings.remove(viewer, key);
    }
}

package org.allmende.community;

import org.allmende.tenancy.Viewer;

/**
 * A contribution is seen by others from now on, or no longer; in the transaction of that.
 *
 * @param by who moderates
 * @param before how it stood
 */
public record ContributionModerated(
        Viewer by, ContributionKey key, ContributionState before, ContributionState state) {

    /** Whether others read it for the first time. */
    public boolean isReleased() {
        return before == ContributionState.WAITING && state == ContributionState.VISIBLE;
    }
}

package org.allmende.community;

/** A contribution is seen by others from now on, or no longer; in the transaction of that. */
public record ContributionModerated(ContributionKey key, ContributionState state) {}

package org.allmende.community;

/** Whether others read a contribution. */
public enum ContributionState {
    VISIBLE,
    /** One of the first of a new account, not looked at yet. */
    WAITING,
    HIDDEN
}

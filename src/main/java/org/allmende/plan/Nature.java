package org.allmende.plan;

/**
 * What kind of work a task is. A {@link #PERIOD} is a waiting time or legal period: never
 * shortened, never scaled with the size of the authority.
 */
public enum Nature {
    TASK,
    PARTICIPATION,
    DECISION,
    PERIOD
}

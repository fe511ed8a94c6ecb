package org.allmende.inbox;

/** How soon something is mailed. */
public enum MailPace {
    /** What happens within a minute comes in one mail. */
    NOW,
    HOURLY,
    DAILY,
    NEVER
}

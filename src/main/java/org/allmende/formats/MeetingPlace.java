package org.allmende.formats;

/** Where people meet. */
public enum MeetingPlace {
    ONLINE,
    ON_SITE,
    BOTH
}

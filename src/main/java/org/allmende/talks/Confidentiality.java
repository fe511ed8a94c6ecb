package org.allmende.talks;

/** How far something may travel. Said before a session begins, and on its note. */
public enum Confidentiality {
    /** offen: everybody. */
    OPEN,
    /** Verbund: people of verified administrations. */
    NETWORK,
    /** Raum: only those who are there. */
    ROOM
}

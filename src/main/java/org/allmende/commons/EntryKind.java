package org.allmende.commons;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What there is in the commons, in the order of the panel. */
public enum EntryKind {
    TEMPLATE,
    VERSION,
    ROUTINE,
    REPORT,
    QUESTION,
    ANSWER,
    TOPIC,
    SESSION,
    NOTE,
    FORMAT,
    OFFER,
    CONTACT;

    /** What the stream tells. */
    public static List<EntryKind> told() {
        return Arrays.stream(values()).filter(kind -> kind != CONTACT).toList();
    }

    public static Optional<EntryKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}

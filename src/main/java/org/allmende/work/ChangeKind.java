package org.allmende.work;

import java.util.Set;

/** Kinds of changes by which the Verlauf is narrowed. */
public enum ChangeKind {
    STRUCTURE(
            Set.of(
                    "CREATED",
                    "PROJECT_CREATED",
                    "ADOPTED",
                    "INSERTED",
                    "DELETED",
                    "PARENT",
                    "PLACE",
                    "TITLE")),
    STATE(Set.of("STATE", "PAUSED_UNTIL", "DONE_ON", "DRAFT", "ARCHIVED", "REVIEW")),
    DATES(Set.of("START", "END", "DURATION", "EFFORT", "PREDECESSOR")),
    PEOPLE(
            Set.of(
                    "RESPONSIBLE",
                    "ASSIGNEES",
                    "GROUPS",
                    "MEMBER",
                    "PARTNER",
                    "CONFIDENTIAL",
                    "ACCESS_REQUESTED",
                    "ACCESS_GRANTED",
                    "ACCESS_DECLINED")),
    TALK(Set.of("COMMENT", "COMMENT_EDITED", "COMMENT_REMOVED", "COMMENT_RESTORED")),
    FILES(Set.of("FILE"));

    private final Set<String> fields;

    ChangeKind(Set<String> fields) {
        this.fields = fields;
    }

    /** As the history names them. */
    Set<String> fields() {
        return fields;
    }
}

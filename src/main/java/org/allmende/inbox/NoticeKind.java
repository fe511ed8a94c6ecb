package org.allmende.inbox;

/** Why somebody is told. Ordered by weight: of several reasons for one thing the first counts. */
public enum NoticeKind {
    MENTION(MailPace.NOW),
    ASSIGNED(MailPace.NOW),
    REVIEW(MailPace.NOW),
    RETURNED(MailPace.NOW),
    SIGNOFF(MailPace.NOW),
    SIGNOFF_OVER(MailPace.NOW),
    CORRESPONDENCE(MailPace.NOW),
    COMMENT(MailPace.HOURLY),
    READY(MailPace.HOURLY),
    STATE(MailPace.DAILY),
    DATES(MailPace.DAILY),
    OVERDUE(MailPace.DAILY),
    AT_RISK(MailPace.DAILY),
    PROJECT(MailPace.DAILY),
    MEMBER(MailPace.DAILY),
    LIBRARY(MailPace.DAILY),
    SUBSTITUTION(MailPace.NOW),
    FOLLOWED(MailPace.DAILY);

    private final MailPace usual;

    NoticeKind(MailPace usual) {
        this.usual = usual;
    }

    /** How it is mailed where nobody settled it. */
    MailPace usual() {
        return usual;
    }

    /** Concerns the work of a person, which somebody else does while they are away. */
    boolean goesToSubstitute() {
        return switch (this) {
            case PROJECT, MEMBER, LIBRARY, SUBSTITUTION, CORRESPONDENCE, FOLLOWED -> false;
            default -> true;
        };
    }
}

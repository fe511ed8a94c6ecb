package org.allmende.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person: German, plain text, and the same as a page where that reads better.
 *
 * @param recipient address of one person
 * @param subject one line
 * @param body plain text; a link stands on a line of its own
 * @param html the same text as HTML, or null
 * @param unsubscribe where a mail program unsubscribes by one click (RFC 8058), or null
 * @param calendar an invitation as iCalendar, with its METHOD, or null
 */
public record Mail(
        String recipient,
        String subject,
        String body,
        @Nullable String html,
        @Nullable String unsubscribe,
        @Nullable String calendar) {

    public Mail {
        subject = subject.replaceAll("\\s+", " ");
    }

    public Mail(String recipient, String subject, String body) {
        this(recipient, subject, body, null, null, null);
    }

    public Mail(
            String recipient,
            String subject,
            String body,
            @Nullable String html,
            @Nullable String unsubscribe) {
        this(recipient, subject, body, html, unsubscribe, null);
    }

    /** The same with an invitation. */
    public Mail inviting(String invitation) {
        return new Mail(recipient, subject, body, html, unsubscribe, invitation);
    }
}

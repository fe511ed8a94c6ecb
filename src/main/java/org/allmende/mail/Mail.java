package org.allmende.mail;

/**
 * A mail to one person: German, plain text.
 *
 * @param recipient address of one person
 * @param subject one line
 * @param body plain text; a link stands on a line of its own
 */
public record Mail(String recipient, String subject, String body) {

    public Mail {
        subject = subject.replaceAll("\\s+", " ");
    }
}

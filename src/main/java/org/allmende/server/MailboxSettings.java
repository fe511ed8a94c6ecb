package org.allmende.server;

/**
 * The mailbox that takes mails for projects. Without a host none are taken.
 *
 * @param host IMAP server
 * @param port its port; the connection is encrypted from the start
 * @param address what stands after the project's secret part: {@code projekte@stadt.de} takes mails
 *     to {@code projekte+….@stadt.de}
 * @param tls only off for tests
 */
public record MailboxSettings(
        String host, int port, String user, String password, String address, boolean tls) {

    public boolean configured() {
        return !host.isEmpty();
    }

    /** The address of one project. */
    public String address(String secret) {
        int at = address.indexOf('@');
        return address.substring(0, at) + "+" + secret + address.substring(at);
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "MailboxSettings[host=%s, user=%s]".formatted(host, user);
    }
}

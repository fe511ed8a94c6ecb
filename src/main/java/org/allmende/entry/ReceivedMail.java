package org.allmende.entry;

import java.util.List;

/**
 * A mail as it came, read once.
 *
 * @param id hash of its Message-ID, or of all of it where it has none
 * @param sender address of who wrote it, or empty
 * @param secrets what stood behind the plus in the addresses it went to
 * @param text plain, with the signs of Markdown disarmed
 * @param automatic whether a program wrote it: taken by nobody, answered never
 */
record ReceivedMail(
        String id,
        String sender,
        List<String> secrets,
        String subject,
        String text,
        List<Attachment> attachments,
        boolean automatic) {

    record Attachment(String name, byte[] content) {}
}

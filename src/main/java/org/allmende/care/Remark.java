package org.allmende.care;

import java.time.Instant;

/**
 * What an authority says to who looks after a template.
 *
 * @param version its number
 */
public record Remark(
        String authority, String version, String text, Instant writtenAt, boolean unread) {}

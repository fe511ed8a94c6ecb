package org.allmende.feed;

/**
 * One published version, as the feed names it ({@code docs/format/feed.md}).
 *
 * @param publishedAt ISO 8601, UTC
 * @param size of the package in bytes
 * @param checksum SHA-256 of the package, hexadecimal
 * @param signature Ed25519 over the package, base64
 * @param url where the package lies
 * @param page where people read it
 * @param contact whom people ask about it: an address on the web, or mailto:
 */
record FeedEntry(
        String slug,
        String version,
        String title,
        String subject,
        String summary,
        String licence,
        String authority,
        String publishedAt,
        int size,
        String checksum,
        String signature,
        String url,
        String page,
        String contact) {

    /** Names a version within its server. */
    String name() {
        return slug + " " + version;
    }
}

package org.allmende.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the feed, the newest versions first ({@code docs/format/feed.md}).
 *
 * @param server name of the server
 * @param publicKey base64
 * @param state changes whenever anything in the whole feed does, on any page
 * @param total versions on all pages
 * @param next address of the next page, or null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedDocument(
        String format,
        String server,
        String publicKey,
        String state,
        int total,
        List<FeedEntry> entries,
        @Nullable String next) {

    static final String FORMAT = "allmende/feed/1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] written() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** The caller has checked it against {@link FeedSchema}. */
    static FeedDocument read(byte[] json) {
        return JSON.readValue(json, FeedDocument.class);
    }
}

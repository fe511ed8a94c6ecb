package org.allmende.formats;

import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.jspecify.annotations.Nullable;

/**
 * A way to meet and learn.
 *
 * @param authority name of the authority whose people described it, or null for those that come
 *     with the software
 * @param own whether the viewer described it, for the authority they act for
 * @param standing how it stands with moderation, or null for those that come with the software
 */
public record ExchangeFormat(
        FormatId id,
        String slug,
        FormatSheet sheet,
        @Nullable String authority,
        boolean own,
        @Nullable ContributionState standing,
        int version) {

    public static final String PATH = "/formate";

    /** The kind of contribution that one is. */
    static final String KIND = "format";

    public String title() {
        return sheet.title();
    }

    public String path() {
        return path(slug);
    }

    static String path(String slug) {
        return PATH + "/" + slug;
    }

    public ContributionKey key() {
        return new ContributionKey(KIND, id.value());
    }
}

package org.allmende.questions;

import java.time.Instant;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param person who answered, or null once they have left
 * @param name of the person; empty once they have left, null for visitors
 * @param words Markdown
 * @param votes of how many administrations
 * @param voted whether the viewer's is one of them
 * @param accepted whether it helped who asked
 * @param own whether the viewer wrote it
 */
public record Answer(
        AnswerId id,
        @Nullable PersonId person,
        AuthorityId house,
        @Nullable String name,
        String authority,
        String words,
        Instant answeredAt,
        long votes,
        boolean voted,
        boolean accepted,
        boolean own,
        ContributionState standing,
        int version) {

    /** The kind of contribution that one is. */
    static final String KIND = "answer";

    public String path(AskedQuestion question) {
        return question.path() + "/antworten/" + id;
    }

    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(AnswerId id) {
        return new ContributionKey(KIND, id.value());
    }
}

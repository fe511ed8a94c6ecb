package org.allmende.questions;

import java.time.Instant;
import java.util.List;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A question somebody asked. (What is typed into the search is a {@code search.Question}.)
 *
 * @param person who asked, or null once they have left
 * @param name of the person; empty once they have left, null for visitors
 * @param about more about it, in Markdown, or empty
 * @param at the template it is about, or null
 * @param forAll whether visitors read it, too
 * @param accepted the answer that helped, or null
 * @param answers how many there are
 * @param own whether the viewer asked it
 */
public record AskedQuestion(
        QuestionId id,
        @Nullable PersonId person,
        AuthorityId house,
        @Nullable String name,
        String authority,
        String title,
        String about,
        List<String> tags,
        @Nullable At at,
        Instant askedAt,
        boolean forAll,
        @Nullable AnswerId accepted,
        int answers,
        boolean own,
        ContributionState standing,
        int version) {

    public static final String PATH = "/fragen";

    /** The kind of contribution that one is. */
    static final String KIND = "question";

    /**
     * What it is about.
     *
     * @param task title of a task of the template, or empty
     */
    public record At(String slug, String title, String task) {

        public String path() {
            return "/vorlagen/" + slug;
        }
    }

    public String path() {
        return path(id);
    }

    /** Whether anything says who could know an answer. */
    boolean isReferable() {
        return at != null || !tags.isEmpty();
    }

    static String path(QuestionId id) {
        return PATH + "/" + id;
    }

    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(QuestionId id) {
        return new ContributionKey(KIND, id.value());
    }
}

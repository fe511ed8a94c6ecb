package org.allmende.library;

import java.util.Objects;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Whose a template is and who sees it.
 *
 * @param owner who looks after it, or null for the starter content
 * @param ownerName the owner's name; empty for the starter content
 * @param hidden why the operator took it out of the commons, or null
 * @param deprecated why it should not be adopted any more, or null
 * @param successor what takes its place, if that is known and in sight
 */
public record TemplateStanding(
        @Nullable AuthorityId owner,
        String ownerName,
        TemplateAudience audience,
        @Nullable String hidden,
        @Nullable String deprecated,
        @Nullable Successor successor) {

    /** Another template that takes the place of this one. */
    public record Successor(String slug, String title) {

        public String path() {
            return "/vorlagen/" + slug;
        }
    }

    /** Whether the viewer's authority looks after it. */
    public boolean isOf(Viewer viewer) {
        return Objects.equals(owner, viewer.authority());
    }
}

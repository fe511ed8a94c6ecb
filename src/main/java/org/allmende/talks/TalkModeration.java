package org.allmende.talks;

import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who moderates the talks. The role itself belongs to the community; until it has one, {@link
 * NamedModerators} answers. What the database lets a moderator see asks {@code talk_moderating()}.
 */
public interface TalkModeration {

    /** False for visitors. */
    boolean moderates(@Nullable Viewer viewer);

    /**
     * @throws Forbidden for everybody else
     */
    default void require(Viewer viewer) {
        if (!moderates(viewer)) {
            throw new Forbidden();
        }
    }
}

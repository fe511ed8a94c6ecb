package org.allmende.talks;

import org.allmende.community.Moderating;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who moderates the talks: the moderators of the community, and the operator. What the database
 * lets a moderator see asks {@code talk_moderating()}.
 */
@Component
public class TalkModeration {

    private final Moderating community;

    TalkModeration(Moderating community) {
        this.community = community;
    }

    /** False for visitors. */
    public boolean moderates(@Nullable Viewer viewer) {
        return viewer != null && community.isModerator(viewer);
    }

    /**
     * @throws Forbidden for everybody else
     */
    public void require(Viewer viewer) {
        if (!moderates(viewer)) {
            throw new Forbidden();
        }
    }
}

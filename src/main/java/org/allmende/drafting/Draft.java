package org.allmende.drafting;

import java.time.Instant;
import org.allmende.library.Readership;
import org.allmende.library.TemplateId;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A template in the making.
 *
 * @param template the own template whose next version it will be, or null for a new one
 * @param version counts the changes
 * @param readership who is to see it
 * @param sentBy who asked for the review, or null
 * @param remark of the review; empty for none
 * @param fromProject whether it was made of a project and its texts are searched
 */
public record Draft(
        DraftId id,
        @Nullable TemplateId template,
        DraftState state,
        int version,
        PlanDocument document,
        PersonId changedBy,
        Instant changedAt,
        Readership readership,
        @Nullable PersonId sentBy,
        String remark,
        boolean fromProject) {

    public String title() {
        return document.title();
    }

    public String path() {
        return "/werkstatt/" + id;
    }

    /** Four eyes: whoever sent it does not look at it. */
    public boolean mayReview(Viewer viewer) {
        return state == DraftState.REVIEW && !viewer.person().equals(sentBy);
    }

    Draft with(PlanDocument other, Readership readers) {
        return new Draft(
                id,
                template,
                state,
                version,
                other,
                changedBy,
                changedAt,
                readers,
                sentBy,
                remark,
                fromProject);
    }

    Draft changeable() {
        if (!state.mayChange()) {
            throw new Refused("drafting.state." + state);
        }
        return this;
    }
}

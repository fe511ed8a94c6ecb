package org.allmende.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.drafting.DraftId;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What an administration proposes for a template.
 *
 * @param authority who proposes
 * @param maintainer who looks after the template; null for the starter content, where the operator
 *     answers
 * @param version the version the proposal starts from
 * @param document that version with the proposed changes
 * @param accepted the changes that were accepted, each as its word
 * @param answer what the maintainer said at the end; empty for nothing
 * @param draft where the accepted changes went
 */
public record ChangeRequest(
        ChangeRequestId id,
        AuthorityId authority,
        @Nullable AuthorityId maintainer,
        UUID version,
        RequestState state,
        PlanDocument document,
        String reason,
        PersonId person,
        String personName,
        Instant createdAt,
        List<String> accepted,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable DraftId draft) {

    public String path() {
        return "/vorschlaege/" + id;
    }

    /** Name of the template in its address. */
    public String slug() {
        return document.id();
    }

    public boolean isFrom(Viewer viewer) {
        return authority.equals(viewer.authority());
    }

    public boolean isFor(Viewer viewer) {
        return maintainer == null ? viewer.operator() : maintainer.equals(viewer.authority());
    }

    public boolean mayPrepare(Viewer viewer) {
        return state == RequestState.PREPARED && person.equals(viewer.person());
    }

    public boolean mayWithdraw(Viewer viewer) {
        return state == RequestState.OPEN && proposes(viewer);
    }

    public boolean mayAnswer(Viewer viewer) {
        return state == RequestState.OPEN && maintains(viewer);
    }

    public boolean mayWrite(Viewer viewer) {
        return state != RequestState.PREPARED && (proposes(viewer) || maintains(viewer));
    }

    private boolean proposes(Viewer viewer) {
        return isFrom(viewer)
                && (person.equals(viewer.person()) || viewer.group().mayStartProjects());
    }

    private boolean maintains(Viewer viewer) {
        return isFor(viewer) && viewer.group().mayStartProjects();
    }

    /**
     * @throws Forbidden for everybody but those who look after the template
     * @throws Refused when it is not open any more
     */
    ChangeRequest forAnswering(Viewer viewer) {
        return open(maintains(viewer));
    }

    /**
     * @throws Forbidden for everybody but those who propose
     * @throws Refused when it is not open any more
     */
    ChangeRequest forWithdrawing(Viewer viewer) {
        return open(proposes(viewer));
    }

    /** As {@link #forWithdrawing}, before it is sent. */
    ChangeRequest forPreparing(Viewer viewer) {
        if (!proposes(viewer)) {
            throw new Forbidden();
        }
        if (!mayPrepare(viewer)) {
            throw new Refused("contribution.sent");
        }
        return this;
    }

    private ChangeRequest open(boolean may) {
        if (!may) {
            throw new Forbidden();
        }
        if (state != RequestState.OPEN) {
            throw new Refused("contribution.over");
        }
        return this;
    }
}

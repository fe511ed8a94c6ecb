package org.allmende.contribution;

import java.util.List;
import java.util.Set;
import org.allmende.drafting.Trace;
import org.allmende.library.ChangeGroup;
import org.allmende.plan.MergeChange;

/**
 * A proposal, as either side sees it.
 *
 * @param from name of the administration that proposes
 * @param base number of the version it starts from
 * @param newest number of the newest version; empty when the template is not in sight any more
 * @param seen id of the newest version, for the way back
 * @param groups the changes it would make; none when the template is not in sight any more
 * @param traces what is still to be decided before it is sent
 * @param chosen the changes that were ticked, or that were accepted
 */
public record RequestPage(
        ChangeRequest request,
        String from,
        String base,
        String newest,
        String seen,
        List<ChangeGroup> groups,
        List<Trace> traces,
        List<RequestMessage> messages,
        Set<String> chosen,
        String words,
        boolean mayPrepare,
        boolean mayWithdraw,
        boolean mayAnswer,
        boolean mayWrite,
        boolean mayOpenDraft) {

    public boolean isInSight() {
        return !newest.isEmpty();
    }

    /** Whether the template has grown since. */
    public boolean isOld() {
        return isInSight() && !base.equals(newest);
    }

    public boolean isChosen(MergeChange change) {
        return chosen.contains(change.id().toString());
    }
}

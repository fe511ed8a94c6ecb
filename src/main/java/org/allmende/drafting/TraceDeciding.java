package org.allmende.drafting;

import java.util.List;
import org.allmende.people.Colleagues;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names, numbers and amounts that a draft brought along from its project: decided on one by one.
 */
@Component
public class TraceDeciding {

    /** What becomes of something that was found. */
    public enum Decision {
        REPLACE,
        REMOVE,
        KEEP
    }

    private final Drafts drafts;
    private final DraftEditing editing;
    private final Colleagues colleagues;

    TraceDeciding(Drafts drafts, DraftEditing editing, Colleagues colleagues) {
        this.drafts = drafts;
        this.editing = editing;
        this.colleagues = colleagues;
    }

    /** What nobody has decided on yet; nothing for drafts that were not made of a project. */
    @Transactional(readOnly = true)
    public List<Trace> open(Viewer viewer, Draft draft) {
        var origin = drafts.origin(viewer, draft.id());
        if (!origin.fromProject()) {
            return List.of();
        }
        List<String> names =
                colleagues.of(viewer).stream().map(colleague -> colleague.card().name()).toList();
        return new Traces(names, origin.fileReferences())
                .in(draft.document()).stream()
                        .filter(trace -> !origin.kept().contains(trace.mark()))
                        .toList();
    }

    /**
     * @param mark which one; the first with this mark is meant
     * @param other stands in its place, where it is to be replaced
     * @throws Stale when it is not there any more
     * @throws Refused at the field {@code other}
     */
    @Transactional
    public void decide(Viewer viewer, DraftId id, String mark, Decision decision, String other) {
        Draft draft = editing.of(viewer, id).changeable();
        Trace trace =
                open(viewer, draft).stream()
                        .filter(found -> found.mark().equals(mark))
                        .findFirst()
                        .orElseThrow(Stale::new);
        if (decision == Decision.REPLACE && other.isBlank()) {
            throw new Refused(Problem.at("other", "drafting.traces.other"));
        }
        if (decision == Decision.KEEP) {
            drafts.keep(viewer, id, trace.mark());
        } else {
            editing.edit(
                    viewer,
                    id,
                    document ->
                            trace.replacedIn(
                                    document, decision == Decision.REPLACE ? other.strip() : ""));
        }
    }

    /** All that stands in the way of a review. */
    void refuseOpen(Viewer viewer, Draft draft) {
        int open = open(viewer, draft).size();
        if (open > 0) {
            throw new Refused("drafting.traces.open", open);
        }
    }
}

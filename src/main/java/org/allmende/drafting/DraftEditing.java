package org.allmende.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanRefused;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes drafts. A change is a function on the document, tried on what the draft is now; what it
 * was is kept, so that each can be taken back.
 */
@Component
public class DraftEditing {

    private final Drafts drafts;

    DraftEditing(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @throws Forbidden when the viewer may not write templates
     */
    static void refuseOthers(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }

    /**
     * @throws NotFound when the viewer's authority has no such draft
     */
    @Transactional(readOnly = true)
    public Draft of(Viewer viewer, DraftId id) {
        refuseOthers(viewer);
        return drafts.visibleTo(viewer, id);
    }

    /**
     * @return the version before: what {@link #undo} goes back to
     * @throws Refused when the draft cannot be changed now or the change breaks a rule of the plan
     */
    @Transactional
    public int edit(Viewer viewer, DraftId id, UnaryOperator<PlanDocument> change) {
        refuseOthers(viewer);
        Draft draft = drafts.locked(viewer, id).changeable();
        PlanDocument changed = refusing(() -> change.apply(draft.document()));
        if (!changed.equals(draft.document())) {
            drafts.save(viewer, draft, changed);
        }
        return draft.version();
    }

    /**
     * The same for a form that somebody had open for a while.
     *
     * @param read the version of the draft that the form showed
     * @param part what of the document the form shows
     * @throws Stale when somebody else has changed that part since
     */
    @Transactional
    public int edit(
            Viewer viewer,
            DraftId id,
            int read,
            Function<PlanDocument, ?> part,
            UnaryOperator<PlanDocument> change) {
        refuseOthers(viewer);
        Draft draft = drafts.locked(viewer, id).changeable();
        if (read != draft.version()) {
            PlanDocument then = drafts.earlier(viewer, id, read).orElseThrow(Stale::new);
            if (!Objects.equals(part.apply(then), part.apply(draft.document()))) {
                throw new Stale();
            }
        }
        return edit(viewer, id, change);
    }

    /** Writes an item with what it waits for. */
    @Transactional
    public int item(Viewer viewer, DraftId id, ItemKey key, ItemForm form) {
        return edit(
                viewer,
                id,
                version(form.version()),
                document -> ItemValue.of(document.plan(), key),
                document -> document.with(new ItemReading(form).into(document.plan(), key)));
    }

    /** Writes what the draft says about itself. */
    @Transactional
    public int header(Viewer viewer, DraftId id, HeaderForm form) {
        return edit(
                viewer,
                id,
                version(form.version()),
                document -> document.with(Plan.EMPTY),
                form::into);
    }

    @Transactional
    public int roles(Viewer viewer, DraftId id, RolesForm form) {
        return edit(
                viewer,
                id,
                version(form.version()),
                document -> document.plan().roles(),
                document -> document.with(form.into(document.plan())));
    }

    /** An item as its form shows it; nothing where it is gone. */
    private record ItemValue(Item item, List<Dependency> after) {

        static Optional<ItemValue> of(Plan plan, ItemKey key) {
            return plan.has(key)
                    ? Optional.of(
                            new ItemValue(
                                    plan.item(key),
                                    plan.dependencies().stream()
                                            .filter(dependency ->
                                                    dependency.successor().equals(key))
                                            .toList()))
                    : Optional.empty();
        }
    }

    /** A version that is none was never read: whatever is stored is newer. */
    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /**
     * Makes the draft what it was.
     *
     * @param version as {@link #edit} answered it
     * @throws Stale when it was changed again since
     */
    @Transactional
    public void undo(Viewer viewer, DraftId id, int version) {
        refuseOthers(viewer);
        Draft draft = drafts.locked(viewer, id).changeable();
        if (draft.version() != version + 1) {
            throw new Stale();
        }
        drafts.save(viewer, draft, drafts.earlier(viewer, id, version).orElseThrow(NotFound::new));
    }

    /** Puts a draft away; {@link #restore} takes it up again. */
    @Transactional
    public void discard(Viewer viewer, DraftId id) {
        refuseOthers(viewer);
        drafts.locked(viewer, id).changeable();
        drafts.state(viewer, id, DraftState.DISCARDED);
    }

    @Transactional
    public void restore(Viewer viewer, DraftId id) {
        refuseOthers(viewer);
        if (drafts.locked(viewer, id).state() == DraftState.DISCARDED) {
            drafts.state(viewer, id, DraftState.EDITING);
        }
    }

    /** What breaks a rule of the plan is said in the plan's words. */
    static <T> T refusing(Supplier<T> step) {
        try {
            return step.get();
        } catch (PlanRefused refused) {
            throw new Refused(new Problem(null, refused.code(), refused.arguments()));
        }
    }
}

package org.allmende.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemRemoval;
import org.allmende.work.OneStep;
import org.allmende.work.Priority;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Spot;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskPlacement;
import org.allmende.work.TaskStateChange;
import org.allmende.work.TypedTags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes several items at once, each by the rules and rights of its own. All of it is one step of
 * the history.
 */
@Component
public class SelectionEdit {

    private final ProjectTree tree;
    private final ProjectCalendars calendars;
    private final TaskStateChange states;
    private final TaskEditing editing;
    private final TaskPlacement placement;
    private final ItemRemoval removal;
    private final TransactionTemplate each;

    SelectionEdit(
            ProjectTree tree,
            ProjectCalendars calendars,
            TaskStateChange states,
            TaskEditing editing,
            TaskPlacement placement,
            ItemRemoval removal,
            PlatformTransactionManager transactions) {
        this.tree = tree;
        this.calendars = calendars;
        this.states = states;
        this.editing = editing;
        this.placement = placement;
        this.removal = removal;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What came of it.
     *
     * @param refused what stayed as it was, and why
     * @param change for its undo, or null when nothing changed
     */
    public record Outcome(int changed, Map<Picked, Problem> refused, @Nullable UUID change) {}

    /** Nothing was changed, since not all could be. */
    public static final class NotAll extends RuntimeException {

        private final transient Map<Picked, Problem> refused;

        NotAll(Map<Picked, Problem> refused) {
            super("not all items could be changed");
            this.refused = refused;
        }

        public Map<Picked, Problem> refused() {
            return refused;
        }
    }

    /**
     * @param all whether nothing shall change when one of them cannot
     * @param today the viewer's date
     */
    @Transactional
    public Outcome apply(
            Viewer viewer,
            ProjectId project,
            List<Picked> items,
            SelectionChange wanted,
            boolean all,
            LocalDate today) {
        UUID change = TimeOrderedId.next();
        var refused = new LinkedHashMap<Picked, Problem>();
        for (Picked item : items) {
            try {
                // A savepoint each: what one of them refuses leaves the others alone.
                each.executeWithoutResult(status ->
                        OneStep.of(
                                change,
                                () -> {
                                    change(viewer, project, item, wanted, today);
                                    return true;
                                }));
            } catch (Refused no) {
                refused.put(item, no.problems().getFirst());
            } catch (Forbidden no) {
                refused.put(item, Problem.of("entry.selection.forbidden"));
            } catch (Stale no) {
                refused.put(item, Problem.of("entry.selection.stale"));
            } catch (NotFound gone) {
                // With its package, which is selected too.
                if (!wanted.delete()) {
                    refused.put(item, Problem.of("entry.selection.gone"));
                }
            }
        }
        if (all && !refused.isEmpty()) {
            throw new NotAll(refused);
        }
        int changed = items.size() - refused.size();
        return new Outcome(changed, refused, changed == 0 ? null : change);
    }

    private void change(
            Viewer viewer,
            ProjectId project,
            Picked picked,
            SelectionChange wanted,
            LocalDate today) {
        if (wanted.delete()) {
            removal.remove(viewer, project, picked.id(), Cause.HAND);
            return;
        }
        boolean closes = wanted.state() != null && wanted.state().isClosed();
        if (wanted.state() != null && !closes) {
            // What is closed is opened first, or it would refuse the rest.
            bring(viewer, project, picked, wanted, today);
        }
        if (wanted.changesDetails()) {
            edit(viewer, project, tree.item(viewer, picked.id()), wanted);
        }
        if (wanted.parent() != null) {
            placement.move(viewer, project, picked.id(), Spot.lastIn(wanted.parent().orElse(null)));
        }
        if (closes) {
            bring(viewer, project, picked, wanted, today);
        }
    }

    private void bring(
            Viewer viewer,
            ProjectId project,
            Picked picked,
            SelectionChange wanted,
            LocalDate today) {
        var state = java.util.Objects.requireNonNull(wanted.state());
        if (tree.item(viewer, picked.id()).state() != state) {
            states.bring(viewer, project, picked.id(), state, null, today, Cause.HAND);
        }
    }

    private void edit(Viewer viewer, ProjectId project, ProjectItem item, SelectionChange wanted) {
        boolean ofTasks =
                wanted.shift() != null
                        || wanted.priority() != null
                        || wanted.joining() != null
                        || wanted.leaving() != null;
        if (item.isPackage() && ofTasks) {
            throw new Refused("entry.selection.package");
        }
        WorkCalendar calendar =
                calendars.of(viewer, tree.at(viewer, project, item.id()).calendar());
        var now = TaskEditing.Details.of(item, calendar);
        var responsible =
                wanted.responsible() == null
                        ? now.responsible()
                        : wanted.responsible().orElse(null);
        Priority priority = wanted.priority() == null ? now.priority() : wanted.priority();
        editing.edit(
                viewer,
                project,
                item.id(),
                item.version(),
                new TaskEditing.Details(
                        now.title(),
                        now.description(),
                        now.doneWhen(),
                        priority,
                        responsible,
                        assignees(now.assignees(), wanted),
                        now.groups(),
                        shifted(now.startOn(), wanted.shift(), calendar),
                        // The end of a legal period follows from its start.
                        item.isPeriod() && item.startOn() != null
                                ? now.endOn()
                                : shifted(now.endOn(), wanted.shift(), calendar),
                        now.workdays(),
                        now.effortHours(),
                        now.fileReference(),
                        now.colour(),
                        tags(now.tags(), wanted),
                        now.legalBases(),
                        now.links()));
    }

    private static List<PersonId> assignees(List<PersonId> now, SelectionChange wanted) {
        var people = new ArrayList<>(now);
        if (wanted.leaving() != null) {
            people.remove(wanted.leaving());
        }
        if (wanted.joining() != null && !people.contains(wanted.joining())) {
            people.add(wanted.joining());
        }
        return people;
    }

    private static List<String> tags(List<String> now, SelectionChange wanted) {
        List<String> tags = TypedTags.changed(now, wanted.untagging(), wanted.tagging());
        if (tags.size() > Math.max(TypedTags.MOST, now.size())) {
            throw new Refused("work.task.tags.many", TypedTags.MOST, tags.size());
        }
        return tags;
    }

    private static @Nullable LocalDate shifted(
            @Nullable LocalDate date, @Nullable Integer days, WorkCalendar calendar) {
        return date == null || days == null ? date : calendar.plusWorkdays(date, days);
    }
}

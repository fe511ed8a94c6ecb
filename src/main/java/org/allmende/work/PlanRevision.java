package org.allmende.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDiff;
import org.allmende.plan.PlanDiff.Change;
import org.allmende.plan.PlanDiff.Field;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes another plan of a running project: only what differs is written, as one step of the
 * history. Dates follow durations, and new tasks their predecessors; nothing else is rescheduled.
 */
@Component
public class PlanRevision {

    private final Projects projects;
    private final ItemWriter writer;
    private final ItemRemoval removal;
    private final Places places;
    private final RevisedItems revised;
    private final History history;

    PlanRevision(
            Projects projects,
            ItemWriter writer,
            ItemRemoval removal,
            Places places,
            RevisedItems revised,
            History history) {
        this.projects = projects;
        this.writer = writer;
        this.removal = removal;
        this.places = places;
        this.revised = revised;
        this.history = history;
    }

    /**
     * @param now as {@link ProjectPlans#held} gave it, in the same transaction
     * @param from what counts as the project's plan; its keys are those of {@code now}
     * @param source what the history says it came from, as “E-Akte-Einführung 1.1”
     * @return the change, for its undo
     * @throws Refused when something to be removed holds what the viewer does not see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID make(Viewer viewer, ProjectPlan now, Plan from, Plan to, String source) {
        UUID change = TimeOrderedId.next();
        var project = now.project().id();
        history.append(
                viewer,
                project,
                change,
                Cause.UPGRADE,
                List.of(new History.Trace(null, ChangeUndo.UPGRADED, null, source)));
        var step = new Step(viewer, now, from, to, change);
        return OneStep.of(
                change,
                () -> {
                    step.make();
                    return change;
                });
    }

    /** One revision on its way. */
    private final class Step {

        private final Viewer viewer;
        private final ProjectPlan now;
        private final Plan from;
        private final Plan to;
        private final UUID change;
        private final PlanDiff diff;
        private final RevisedItems.Setting setting;
        private final Map<ItemKey, ItemId> ids = new HashMap<>();
        private int number;

        Step(Viewer viewer, ProjectPlan now, Plan from, Plan to, UUID change) {
            this.viewer = viewer;
            this.now = now;
            this.from = from;
            this.to = to;
            this.change = change;
            diff = PlanDiff.between(from, to);
            setting = revised.setting(viewer, now.project());
            number = projects.takeNumbers(viewer, now.project().id(), diff.added().size());
            now.items().forEach((key, item) -> ids.put(key, item.id()));
        }

        void make() {
            revised.putRoles(viewer, now.project().id(), to.roles());
            writeFields(change -> change.field() == Field.KIND && change.to() == ItemKind.PACKAGE);
            place();
            writeFields(change -> change.field() != Field.KIND || change.to() != ItemKind.PACKAGE);
            joinNew();
            remove();
        }

        /** From the last to the first, so that what follows is in place already. */
        private void place() {
            Set<ItemKey> restless = new HashSet<>(diff.reordered());
            diff.moved().forEach(move -> restless.add(move.key()));
            Map<@Nullable ItemKey, List<Item>> contents = new HashMap<>();
            to.items()
                    .forEach(item ->
                            contents.computeIfAbsent(item.parent(), _ -> new ArrayList<>())
                                    .add(item));
            place(null, contents, restless);
        }

        private void place(
                @Nullable ItemKey around,
                Map<@Nullable ItemKey, List<Item>> contents,
                Set<ItemKey> restless) {
            List<Item> content = contents.getOrDefault(around, List.of());
            @Nullable ItemId next = null;
            for (Item item : content.reversed()) {
                var spot = new Spot(around == null ? null : id(around), next);
                if (!from.has(item.key())) {
                    add(item, spot);
                } else if (restless.contains(item.key())) {
                    move(item, spot);
                }
                next = id(item.key());
            }
            for (Item item : content) {
                place(item.key(), contents, restless);
            }
        }

        private void add(Item item, Spot spot) {
            var project = now.project();
            String place = places.at(viewer, project.id(), spot);
            ItemId id = revised.add(viewer, now, to, item, setting, number++, spot.parent(), place);
            ids.put(item.key(), id);
            trace(new History.Trace(id, ItemField.CREATED.name(), null, item.title()));
        }

        private void move(Item item, Spot spot) {
            var place = places.at(viewer, now.project().id(), spot);
            write(
                    item.key(),
                    new ItemChange()
                            .set(ItemField.PARENT, spot.parent())
                            .set(ItemField.PLACE, place));
        }

        private void writeFields(Predicate<Change> which) {
            Map<ItemKey, List<Change>> changes = new HashMap<>();
            diff.changed().stream()
                    .filter(which)
                    .forEach(one ->
                            changes.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one));
            changes.forEach((key, fields) ->
                    write(
                            key,
                            RevisedFields.change(
                                    Objects.requireNonNull(now.items().get(key)),
                                    to.item(key),
                                    fields,
                                    setting.calendar(),
                                    ids)));
        }

        /** What a new item waits for can be new itself. */
        private void joinNew() {
            for (Item item : diff.added()) {
                write(item.key(), RevisedFields.predecessors(to, item.key(), ids));
            }
        }

        private void remove() {
            Set<ItemKey> gone = new HashSet<>();
            diff.removed().forEach(item -> gone.add(item.key()));
            for (Item item : diff.removed()) {
                if (item.parent() == null || !gone.contains(item.parent())) {
                    removal.remove(viewer, now.project().id(), id(item.key()), Cause.UPGRADE);
                }
            }
        }

        private void write(ItemKey key, ItemChange wanted) {
            writer.write(viewer, now.project().id(), id(key), null, wanted, change, Cause.UPGRADE);
        }

        private void trace(History.Trace trace) {
            history.append(viewer, now.project().id(), change, Cause.UPGRADE, List.of(trace));
        }

        private ItemId id(ItemKey key) {
            return Objects.requireNonNull(ids.get(key));
        }
    }
}

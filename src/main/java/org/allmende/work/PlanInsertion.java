package org.allmende.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Schedule;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a scheduled plan to a running project, as one step of the history. */
@Component
public class PlanInsertion {

    private final Projects projects;
    private final Items items;
    private final PlanItems planItems;
    private final RevisedItems revised;
    private final Places places;
    private final ProjectMembership membership;
    private final History history;

    PlanInsertion(
            Projects projects,
            Items items,
            PlanItems planItems,
            RevisedItems revised,
            Places places,
            ProjectMembership membership,
            History history) {
        this.projects = projects;
        this.items = items;
        this.planItems = planItems;
        this.revised = revised;
        this.places = places;
        this.membership = membership;
        this.history = history;
    }

    /**
     * What came of it.
     *
     * @param change for its undo
     */
    public record Inserted(ItemId root, UUID change) {}

    /**
     * Asked before the form is shown, and once more by {@link #held}.
     *
     * @param around a package; null for the top
     * @throws NotFound when that is absent or not the viewer's to see
     * @throws Forbidden when the viewer does not plan there
     * @throws Refused when the project is archived or over
     */
    @Transactional(readOnly = true)
    public Project check(Viewer viewer, ProjectId id, @Nullable ItemId around) {
        Project project = projects.at(viewer, id, around).forPlanning();
        if (project.state() == ProjectState.DONE || project.state() == ProjectState.STOPPED) {
            throw new Refused("work.insertion.over");
        }
        return project;
    }

    /** The same, and nobody else changes the tree until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Project held(Viewer viewer, ProjectId id, @Nullable ItemId around) {
        check(viewer, id, around);
        projects.lock(viewer, id);
        return check(viewer, id, around);
    }

    /**
     * @param project as {@link #held} gave it, in the same transaction
     * @param plan with keys that are new to the project; its first item is the package around all
     *     others. Roles that the project has keep their title there
     * @param source what the history says it came from, as “E-Akte-Einführung 1.0”
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Inserted insert(
            Viewer viewer,
            Project project,
            @Nullable ItemId around,
            Plan plan,
            Schedule schedule,
            String source) {
        var setting = revised.setting(viewer, project);
        Map<RoleKey, List<PersonId>> people = people(plan, setting);
        Map<ItemKey, UUID> ids =
                planItems.store(
                        viewer,
                        project.id(),
                        project.responsible(),
                        setting.answering(),
                        setting.calendar(),
                        new ProjectStart.PlannedWork(plan, schedule, source, people),
                        new PlanItems.Ground(
                                around == null ? null : around.value(),
                                places.at(viewer, project.id(), Spot.lastIn(around))));
        UUID change = OneStep.change();
        history.append(viewer, project.id(), change, Cause.ADOPTION, traces(plan, ids, source));
        var root = id(ids, plan.items().getFirst());
        letIn(viewer, project, root, people);
        projects.grow(viewer, project.id());
        return new Inserted(root, change);
    }

    /** Those who fill its roles by now. */
    private static Map<RoleKey, List<PersonId>> people(Plan plan, RevisedItems.Setting setting) {
        Map<RoleKey, List<PersonId>> people = new HashMap<>();
        plan.roles()
                .forEach(role ->
                        people.put(
                                role.key(),
                                setting.fillers().getOrDefault(role.key().value(), List.of())));
        return people;
    }

    private void letIn(
            Viewer viewer, Project project, ItemId root, Map<RoleKey, List<PersonId>> people) {
        var named = new ArrayList<>(List.of(project.responsible()));
        people.values().forEach(named::addAll);
        membership.letIn(viewer, items.visibleTo(viewer, project.id(), root), named);
    }

    private static List<History.Trace> traces(Plan plan, Map<ItemKey, UUID> ids, String source) {
        var traces = new ArrayList<History.Trace>();
        traces.add(new History.Trace(null, "INSERTED", null, source));
        for (Item item : plan.items()) {
            traces.add(
                    new History.Trace(id(ids, item), ItemField.CREATED.name(), null, item.title()));
        }
        return traces;
    }

    private static ItemId id(Map<ItemKey, UUID> ids, Item item) {
        return new ItemId(Objects.requireNonNull(ids.get(item.key())));
    }
}

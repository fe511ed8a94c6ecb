package org.allmende.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allmende.plan.Dates;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.RoleKey;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Position;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes a scheduled plan as the tree of a new project, or into a running one. */
@Repository
class PlanItems {

    private final JdbcTemplate jdbc;
    private final Projects projects;
    private final NewItems newItems;

    PlanItems(JdbcTemplate jdbc, Projects projects, NewItems newItems) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.newItems = newItems;
    }

    /**
     * Where the tree of a plan grows.
     *
     * @param around null for the top
     * @param place of its only item at the top; null where it has the project to itself
     */
    record Ground(@Nullable UUID around, @Nullable String place) {

        static final Ground NEW = new Ground(null, null);
    }

    /**
     * @param lead answers for items whose role is filled by nobody who may answer
     * @param answering those of the authority who may answer for something
     * @return the ids of the items
     */
    Map<ItemKey, UUID> store(
            Viewer viewer,
            ProjectId project,
            PersonId lead,
            Set<PersonId> answering,
            WorkCalendar calendar,
            ProjectStart.PlannedWork work,
            Ground ground) {
        storeRoles(viewer, project, work);
        Map<ItemKey, UUID> ids = new HashMap<>();
        work.plan().items().forEach(item -> ids.put(item.key(), TimeOrderedId.next()));
        newItems.insert(
                viewer,
                project,
                rows(viewer, project, lead, answering, calendar, work, ground, ids));
        storeDependencies(viewer, project, work, ids);
        return ids;
    }

    private List<NewItem> rows(
            Viewer viewer,
            ProjectId project,
            PersonId lead,
            Set<PersonId> answering,
            WorkCalendar calendar,
            ProjectStart.PlannedWork work,
            Ground ground,
            Map<ItemKey, UUID> ids) {
        List<Item> items = work.plan().items();
        int number = projects.takeNumbers(viewer, project, items.size());
        Map<ItemKey, String> places = places(items, ground);
        var rows = new ArrayList<NewItem>(items.size());
        for (Item item : items) {
            List<PersonId> people = people(item, work);
            PersonId responsible =
                    people.stream().filter(answering::contains).findFirst().orElse(lead);
            Dates dates =
                    item.kind() == ItemKind.PACKAGE ? null : work.schedule().dates(item.key());
            rows.add(
                    new NewItem(
                            Objects.requireNonNull(ids.get(item.key())),
                            number++,
                            item.key().value(),
                            item.parent() == null ? ground.around() : ids.get(item.parent()),
                            Objects.requireNonNull(places.get(item.key())),
                            item.kind(),
                            item.nature(),
                            item.title(),
                            item.description(),
                            item.doneWhen(),
                            dates == null ? null : responsible,
                            people,
                            item.roles().stream().map(RoleKey::value).toList(),
                            dates == null ? null : dates.start(),
                            dates == null ? null : dates.end(),
                            dates == null
                                    ? null
                                    : Warning.day(dates.end(), item.effortHours(), calendar),
                            item.duration(),
                            item.periodEnd(),
                            item.effortHours(),
                            StoredValues.text(item.legalBases()),
                            StoredValues.text(item.links()),
                            item.tags(),
                            item.proof(),
                            item.checklist(),
                            Priority.NORMAL,
                            ""));
        }
        return rows;
    }

    private static List<PersonId> people(Item item, ProjectStart.PlannedWork work) {
        return item.roles().stream()
                .flatMap(role -> work.people().getOrDefault(role, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Siblings share the range evenly, so that there is room between all of them. */
    private static Map<ItemKey, String> places(List<Item> items, Ground ground) {
        Map<@Nullable ItemKey, Integer> siblings = new HashMap<>();
        items.forEach(item -> siblings.merge(item.parent(), 1, Integer::sum));
        Map<@Nullable ItemKey, Integer> seen = new HashMap<>();
        Map<ItemKey, String> places = new HashMap<>();
        for (Item item : items) {
            int index = seen.merge(item.parent(), 1, Integer::sum) - 1;
            String part = Position.evenly(index, siblings.getOrDefault(item.parent(), 1));
            String top = ground.place() == null ? part : ground.place();
            places.put(
                    item.key(),
                    item.parent() == null ? top : places.get(item.parent()) + "." + part);
        }
        return places;
    }

    private void storeRoles(Viewer viewer, ProjectId project, ProjectStart.PlannedWork work) {
        var roles = new ArrayList<Object[]>();
        var fillings = new ArrayList<Object[]>();
        for (var role : work.plan().roles()) {
            roles.add(
                    new Object[] {
                        viewer.authority().value(),
                        project.value(),
                        role.key().value(),
                        role.title(),
                        roles.size()
                    });
            int position = 0;
            for (PersonId person : work.people().getOrDefault(role.key(), List.of())) {
                fillings.add(
                        new Object[] {
                            viewer.authority().value(),
                            project.value(),
                            role.key().value(),
                            person.value(),
                            position++
                        });
            }
        }
        jdbc.batchUpdate(
                "insert into project_role (authority, project, key, title, position) values (?, ?, ?, ?, ?) on conflict (project, key) do nothing",
                roles);
        jdbc.batchUpdate(
                "insert into role_filling (authority, project, role, person, position) values (?, ?, ?, ?, ?) on conflict do nothing",
                fillings);
    }

    private void storeDependencies(
            Viewer viewer,
            ProjectId project,
            ProjectStart.PlannedWork work,
            Map<ItemKey, UUID> ids) {
        jdbc.batchUpdate(
                """
                insert into dependency (authority, project, predecessor, successor, kind, lag, lag_unit) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                work.plan().dependencies().stream()
                        .map(dependency ->
                                new @Nullable Object[] {
                                    viewer.authority().value(),
                                    project.value(),
                                    ids.get(dependency.predecessor()),
                                    ids.get(dependency.successor()),
                                    dependency.kind().name(),
                                    dependency.lag().amount(),
                                    dependency.lag().unit().name()
                                })
                        .toList());
    }
}

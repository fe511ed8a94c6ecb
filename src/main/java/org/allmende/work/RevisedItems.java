package org.allmende.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.people.Colleagues;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns what a plan says of an item into what a project keeps of it. */
@Repository
class RevisedItems {

    private final JdbcClient jdbc;
    private final NewItems newItems;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;

    RevisedItems(
            JdbcClient jdbc, NewItems newItems, ProjectCalendars calendars, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.newItems = newItems;
        this.calendars = calendars;
        this.colleagues = colleagues;
    }

    /** Roles that nobody needs any more stay with those who fill them. */
    void putRoles(Viewer viewer, ProjectId project, List<Role> roles) {
        for (int i = 0; i < roles.size(); i++) {
            jdbc.sql(
                            """
                            insert into project_role (authority, project, key, title, position) values (:authority, :project, :key, :title, :position)
                            on conflict (project, key) do update set title = excluded.title, position = excluded.position
                            where (project_role.title, project_role.position) is distinct from (excluded.title, excluded.position)
                            """)
                    .param("authority", viewer.authority().value())
                    .param("project", project.value())
                    .param("key", roles.get(i).key().value())
                    .param("title", roles.get(i).title())
                    .param("position", i)
                    .update();
        }
    }

    /**
     * What all items of a project have in common.
     *
     * @param answering those of the authority who may answer for something
     * @param fillers who fills which role, in order
     */
    record Setting(
            WorkCalendar calendar, Set<PersonId> answering, Map<String, List<PersonId>> fillers) {}

    Setting setting(Viewer viewer, Project project) {
        return new Setting(
                calendars.of(viewer, project.calendar()),
                colleagues.of(viewer).stream()
                        .filter(member -> member.group().mayBeResponsible())
                        .map(member -> member.card().id())
                        .collect(Collectors.toSet()),
                fillers(viewer, project));
    }

    private Map<String, List<PersonId>> fillers(Viewer viewer, Project project) {
        Map<String, List<PersonId>> fillers = new HashMap<>();
        jdbc.sql(
                        "select role, person from role_filling where project = :project and authority = :authority order by role, position")
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    fillers.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        return fillers;
    }

    /**
     * @param number counts within the project
     */
    ItemId add(
            Viewer viewer,
            ProjectPlan now,
            Plan plan,
            Item item,
            Setting setting,
            int number,
            @Nullable ItemId parent,
            String place) {
        Project project = now.project();
        freeKey(viewer, project.id(), item.key());
        UUID id = TimeOrderedId.next();
        boolean isPackage = item.kind() == ItemKind.PACKAGE;
        WorkCalendar calendar = setting.calendar();
        LocalDate start = isPackage ? null : start(now, plan, item.key(), calendar);
        LocalDate end = start == null ? null : RevisedFields.end(item, start, calendar);
        List<PersonId> people = people(item, setting);
        newItems.insert(
                viewer,
                project.id(),
                List.of(
                        new NewItem(
                                id,
                                number,
                                item.key().value(),
                                parent == null ? null : parent.value(),
                                place,
                                item.kind(),
                                item.nature(),
                                item.title(),
                                item.description(),
                                item.doneWhen(),
                                isPackage ? null : responsible(project, people, setting),
                                people,
                                item.roles().stream().map(RoleKey::value).toList(),
                                start,
                                end,
                                Warning.day(end, item.effortHours(), calendar),
                                item.duration(),
                                item.periodEnd(),
                                item.effortHours(),
                                StoredValues.text(item.legalBases()),
                                StoredValues.text(item.links()),
                                item.tags(),
                                item.proof(),
                                item.checklist(),
                                Priority.NORMAL,
                                "")));
        return new ItemId(id);
    }

    /** One that was deleted may still have it; it can come back under another. */
    private void freeKey(Viewer viewer, ProjectId project, ItemKey key) {
        jdbc.sql(
                        """
                        update item set key = 'n' || number || '.' || left(key, 40)
                        where project = :project and authority = :authority and key = :key and deleted_at is not null
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("key", key.value())
                .update();
    }

    /** The day after the last of those it waits for, as far as they have dates. */
    private static @Nullable LocalDate start(
            ProjectPlan now, Plan plan, ItemKey key, WorkCalendar calendar) {
        return plan.dependencies().stream()
                .filter(one -> one.successor().equals(key))
                .filter(one -> one.kind() == DependencyKind.FINISH_START)
                .map(one -> now.items().get(one.predecessor()))
                .filter(Objects::nonNull)
                .map(ProjectItem::endOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> calendar.nextWorkday(day.plusDays(1)))
                .orElse(null);
    }

    private static List<PersonId> people(Item item, Setting setting) {
        return item.roles().stream()
                .flatMap(role -> setting.fillers().getOrDefault(role.value(), List.of()).stream())
                .distinct()
                .toList();
    }

    private static PersonId responsible(Project project, List<PersonId> people, Setting setting) {
        return people.stream()
                .filter(setting.answering()::contains)
                .findFirst()
                .orElse(project.responsible());
    }
}

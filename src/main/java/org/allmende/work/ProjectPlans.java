package org.allmende.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads running projects as plans. */
@Repository
public class ProjectPlans {

    private final JdbcClient jdbc;
    private final Projects projects;
    private final Items items;

    ProjectPlans(JdbcClient jdbc, Projects projects, Items items) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.items = items;
    }

    /**
     * @throws NotFound when the viewer has no right in the whole of the project
     * @throws Forbidden when the viewer does not plan it
     */
    @Transactional(readOnly = true)
    public ProjectPlan forPlanning(Viewer viewer, ProjectId id) {
        return read(viewer, projects.visibleTo(viewer, id).forPlanning());
    }

    /** The same, and nobody else changes the tree until the transaction ends. */
    @Transactional
    public ProjectPlan held(Viewer viewer, ProjectId id) {
        Project project = projects.visibleTo(viewer, id).forPlanning();
        projects.lock(viewer, id);
        return read(viewer, project);
    }

    private ProjectPlan read(Viewer viewer, Project project) {
        List<ProjectItem> tree = items.tree(viewer, project.id());
        Map<ItemId, ItemKey> keys = new HashMap<>();
        tree.forEach(item -> keys.put(item.id(), ItemKey.of(item.key())));
        List<Role> roles = roles(project);
        Map<ItemId, List<String>> subtasks = subtasks(project);
        List<Dependency> dependencies = dependencies(project, keys);
        Set<RoleKey> known = roles.stream().map(Role::key).collect(Collectors.toSet());
        Map<ItemKey, ProjectItem> byKey = new LinkedHashMap<>();
        List<Item> planned = new ArrayList<>(tree.size());
        for (ProjectItem item : tree) {
            byKey.put(ItemKey.of(item.key()), item);
            planned.add(item(item, keys, known, subtasks.getOrDefault(item.id(), List.of())));
        }
        return new ProjectPlan(
                project,
                plan(roles, planned, dependencies),
                byKey,
                state(tree, subtasks, dependencies));
    }

    /** Items can be moved so that dependencies go round; a plan is read without them then. */
    private static Plan plan(List<Role> roles, List<Item> items, List<Dependency> dependencies) {
        try {
            return new Plan(roles, items, dependencies);
        } catch (PlanRefused circle) {
            return new Plan(roles, items, List.of());
        }
    }

    private static Item item(
            ProjectItem item, Map<ItemId, ItemKey> keys, Set<RoleKey> known, List<String> lines) {
        boolean task = item.kind() == ItemKind.TASK;
        Item planned =
                switch (item.kind()) {
                    case PACKAGE -> Item.pack(item.key(), item.title());
                    case MILESTONE -> Item.milestone(item.key(), item.title());
                    case TASK -> Item.task(item.key(), item.title());
                };
        Span duration = item.duration();
        planned =
                planned.under(item.parent() == null ? null : keys.get(item.parent()))
                        .described(item.description())
                        .doneWhen(item.doneWhen())
                        .nature(
                                !task && item.nature() == Nature.PERIOD
                                        ? Nature.TASK
                                        : item.nature())
                        .roles(
                                item.roles().stream()
                                        .filter(role -> known.contains(RoleKey.of(role)))
                                        .toArray(String[]::new))
                        .effort(item.effortHours())
                        .checklist(lines.toArray(String[]::new))
                        .legal(item.legalBases().toArray(org.allmende.plan.LegalBasis[]::new))
                        .proof(item.proof())
                        .links(item.links().toArray(org.allmende.plan.Link[]::new))
                        .tags(item.tags().toArray(String[]::new));
        if (task && duration != null) {
            planned = planned.lasting(duration);
        }
        return item.periodEnd() == PeriodEnd.HOLDS ? planned.holding() : planned;
    }

    private List<Role> roles(Project project) {
        return jdbc.sql(
                        "select key, title from project_role where project = :project and authority = :authority order by position, key")
                .param("project", project.id().value())
                .param("authority", project.authority().value())
                .query((row, number) -> Role.of(row.getString(1), row.getString(2)))
                .list();
    }

    private Map<ItemId, List<String>> subtasks(Project project) {
        Map<ItemId, List<String>> subtasks = new HashMap<>();
        jdbc.sql(
                        "select item, title from subtask where project = :project and authority = :authority order by position")
                .param("project", project.id().value())
                .param("authority", project.authority().value())
                .query(row -> {
                    subtasks.computeIfAbsent(
                                    new ItemId(row.getObject(1, UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return subtasks;
    }

    private List<Dependency> dependencies(Project project, Map<ItemId, ItemKey> keys) {
        return jdbc.sql(
                        """
                        select d.predecessor, d.successor, d.kind, d.lag, d.lag_unit from dependency d
                        join item a on a.id = d.predecessor and a.deleted_at is null
                        join item b on b.id = d.successor and b.deleted_at is null
                        where d.project = :project and d.authority = :authority and not starts_with(a.place, b.place || '.')
                          and not starts_with(b.place, a.place || '.')
                        order by a.place, b.place
                        """)
                .param("project", project.id().value())
                .param("authority", project.authority().value())
                .query((row, number) ->
                        Dependency.of(
                                key(keys, row.getObject(1, UUID.class)),
                                key(keys, row.getObject(2, UUID.class)),
                                DependencyKind.valueOf(row.getString(3)),
                                new Span(row.getInt(4), SpanUnit.valueOf(row.getString(5)))))
                .list();
    }

    private static String key(Map<ItemId, ItemKey> keys, UUID item) {
        return keys.getOrDefault(new ItemId(item), ItemKey.of("unseen")).value();
    }

    private static String state(
            List<ProjectItem> tree,
            Map<ItemId, List<String>> subtasks,
            List<Dependency> dependencies) {
        var text = new StringBuilder();
        for (ProjectItem item : tree) {
            text.append(item.id()).append(item.version()).append(subtasks.get(item.id()));
        }
        dependencies.forEach(text::append);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

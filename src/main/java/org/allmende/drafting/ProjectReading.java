package org.allmende.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.people.Colleagues;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendars;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what of a project may become a template. */
@Component
@Transactional(readOnly = true)
class ProjectReading {

    private final ProjectTree tree;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    ProjectReading(
            ProjectTree tree, ProjectCalendars calendars, Colleagues colleagues, JdbcClient jdbc) {
        this.tree = tree;
        this.calendars = calendars;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /** The projects in which the viewer plans, by title. */
    List<ProjectLine> projects(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title from project p join project_member m on m.project = p.id and m.person = :person
                        where p.authority = :authority and m.role = 'PLANNING' order by p.title collate "de-x-icu", p.id
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        new ProjectLine(
                                new ProjectId(row.getObject("id", UUID.class)),
                                row.getString("title")))
                .list();
    }

    /**
     * @throws NotFound when it is absent or not the viewer's to see
     * @throws Forbidden when the viewer does not plan it
     */
    Project project(Viewer viewer, ProjectId id) {
        return tree.project(viewer, id).forPlanning();
    }

    /** All items but the confidential ones and what stands below them, in tree order. */
    List<ProjectItem> open(Viewer viewer, Project project) {
        Set<ItemId> closed = new HashSet<>();
        List<ProjectItem> open = new ArrayList<>();
        for (ProjectItem item : tree.of(viewer, project.id())) {
            if (item.confidential() || item.parent() != null && closed.contains(item.parent())) {
                closed.add(item.id());
            } else {
                open.add(item);
            }
        }
        return open;
    }

    ProjectPlan.Source of(Viewer viewer, Project project, List<ProjectItem> items) {
        Set<PersonId> people = new HashSet<>();
        for (ProjectItem item : items) {
            people.addAll(item.assignees());
            if (item.responsible() != null) {
                people.add(item.responsible());
            }
        }
        return new ProjectPlan.Source(
                items,
                checklists(viewer, project),
                dependencies(viewer, project),
                roles(viewer, project),
                fillings(viewer, project),
                colleagues.cards(viewer, people),
                calendars.of(viewer, project.calendar()));
    }

    private Map<ItemId, List<String>> checklists(Viewer viewer, Project project) {
        Map<ItemId, List<String>> lines = new HashMap<>();
        ask(viewer, project, "select item, title from subtask where %s order by item, position")
                .query(row -> {
                    lines.computeIfAbsent(
                                    new ItemId(row.getObject("item", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(row.getString("title"));
                });
        return lines;
    }

    private List<Dependency> dependencies(Viewer viewer, Project project) {
        return ask(
                        viewer,
                        project,
                        """
                        select p.key predecessor, s.key successor, d.kind, d.lag, d.lag_unit from dependency d
                        join item p on p.id = d.predecessor join item s on s.id = d.successor
                        where d.%s
                        """)
                .query((row, n) ->
                        Dependency.of(
                                row.getString("predecessor"),
                                row.getString("successor"),
                                DependencyKind.valueOf(row.getString("kind")),
                                new Span(
                                        row.getInt("lag"),
                                        SpanUnit.valueOf(row.getString("lag_unit")))))
                .list();
    }

    private List<Role> roles(Viewer viewer, Project project) {
        return ask(
                        viewer,
                        project,
                        "select key, title from project_role where %s order by position")
                .query((row, n) -> Role.of(row.getString("key"), row.getString("title")))
                .list();
    }

    private Map<PersonId, RoleKey> fillings(Viewer viewer, Project project) {
        Map<PersonId, RoleKey> fillings = new HashMap<>();
        ask(viewer, project, "select person, role from role_filling where %s order by role")
                .query(row -> {
                    fillings.putIfAbsent(
                            new PersonId(row.getObject("person", UUID.class)),
                            RoleKey.of(row.getString("role")));
                });
        return fillings;
    }

    private JdbcClient.StatementSpec ask(Viewer viewer, Project project, String sql) {
        return jdbc.sql(
                        sql.replace("d.%s", "d.project = :project and d.authority = :authority")
                                .replace("%s", "project = :project and authority = :authority"))
                .param("project", project.id().value())
                .param("authority", viewer.authority().value());
    }
}

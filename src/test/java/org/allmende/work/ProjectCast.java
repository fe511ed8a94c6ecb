package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.allmende.Cast;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Land;
import org.allmende.tenancy.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The project of the tests: „E-Akte-Einführung“ with the packages Vorbereitung (Auftrag,
 * Personalrat) and Konzeption (Aktenplan), planned by the planner, worked on by the worker, read by
 * the guest.
 */
@Component
public class ProjectCast {

    private final ProjectStart start;
    private final ItemCreation creation;
    private final ProjectMembership membership;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ProjectCast(
            ProjectStart start,
            ItemCreation creation,
            ProjectMembership membership,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.start = start;
        this.creation = creation;
        this.membership = membership;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The project and its items by title. */
    public record Eakte(ProjectId id, Map<String, ItemId> items) {

        public String path() {
            return "/projekte/" + id;
        }

        public ItemId item(String title) {
            return items.get(title);
        }

        public String path(String title) {
            return path() + "/elemente/" + item(title);
        }
    }

    public Eakte eakte(Cast.Town town) {
        ProjectId id = project(town, "E-Akte-Einführung");
        ItemId first = add(town, id, ItemKind.PACKAGE, "Vorbereitung", null);
        ItemId second = add(town, id, ItemKind.PACKAGE, "Konzeption", null);
        return new Eakte(
                id,
                Map.of(
                        "Vorbereitung", first,
                        "Konzeption", second,
                        "Auftrag", add(town, id, ItemKind.TASK, "Auftrag", first),
                        "Personalrat", add(town, id, ItemKind.TASK, "Personalrat", first),
                        "Aktenplan", add(town, id, ItemKind.TASK, "Aktenplan", second)));
    }

    /** A running project without items; the worker works in it, the guest reads. */
    public ProjectId project(Cast.Town town, String title) {
        return asPlanner(
                town,
                () -> {
                    ProjectId id =
                            start.empty(
                                    town.planner().viewer(),
                                    new NewProject(
                                            title,
                                            "10.24.01",
                                            "",
                                            ProjectState.ACTIVE,
                                            false,
                                            Colour.BLUE,
                                            town.planner().person(),
                                            new ProjectCalendar(Land.BW, null, true),
                                            Project.AnchorKind.START,
                                            LocalDate.of(2026, 3, 2),
                                            null));
                    membership.give(
                            town.planner().viewer(),
                            id,
                            town.worker().person(),
                            ProjectRole.WORKING);
                    membership.give(
                            town.planner().viewer(),
                            id,
                            town.guest().person(),
                            ProjectRole.READING);
                    return id;
                });
    }

    /** One more who works in it. */
    public void share(Cast.Town town, ProjectId project, Cast.Member member) {
        asPlanner(
                town,
                () -> {
                    membership.give(
                            town.planner().viewer(), project, member.person(), ProjectRole.WORKING);
                    return project;
                });
    }

    public ItemId add(
            Cast.Town town, ProjectId project, ItemKind kind, String title, ItemId parent) {
        return asPlanner(
                town,
                () ->
                        creation.add(
                                        town.planner().viewer(),
                                        project,
                                        kind,
                                        title,
                                        Spot.lastIn(parent),
                                        Cause.HAND)
                                .item());
    }

    /** The titles of the tree in its order, each behind as many dots as it stands deep. */
    public List<String> tree(Cast.Town town, ProjectId project) {
        return asPlanner(
                town,
                () ->
                        jdbc.sql(
                                        """
                                        select repeat('.', length(place) - length(replace(place, '.', ''))) || title from item
                                        where project = :project and deleted_at is null order by place
                                        """)
                                .param("project", project.value())
                                .query(String.class)
                                .list());
    }

    /** The item with this title; inside a transaction. */
    UUID only(ProjectId project, String title) {
        return jdbc.sql("select id from item where project = :project and title = :title")
                .param("project", project.value())
                .param("title", title)
                .query(UUID.class)
                .single();
    }

    /** As its form would send it; inside a transaction. */
    public int version(ItemId item) {
        return jdbc.sql("select version from item where id = :id")
                .param("id", item.value())
                .query(Integer.class)
                .single();
    }

    /** The last change of an item, as its undo names it. */
    public UUID lastChange(Cast.Town town, ProjectId project) {
        return asPlanner(
                town,
                () ->
                        jdbc.sql(
                                        "select change from history where project = :project and item is not null order by id desc limit 1")
                                .param("project", project.value())
                                .query(UUID.class)
                                .single());
    }

    public void set(Cast.Town town, ItemId item, String assignment) {
        asPlanner(
                town,
                () ->
                        jdbc.sql("update item set " + assignment + " where id = :id")
                                .param("id", item.value())
                                .update());
    }

    public void set(Cast.Town town, ProjectId project, String assignment) {
        asPlanner(
                town,
                () ->
                        jdbc.sql("update project set " + assignment + " where id = :id")
                                .param("id", project.value())
                                .update());
    }

    public <T> T asPlanner(Cast.Town town, Supplier<T> action) {
        return Fence.within(
                town.planner().viewer(), () -> transaction.execute(status -> action.get()));
    }
}

package org.allmende.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.plan.Anchor;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.Land;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.allmende.plan.Proof;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Schedule;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A project on the stage of the tests: two packages, tasks with all they can have, a legal period,
 * a milestone.
 */
@Component
public class Stage {

    public static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final Cast cast;
    private final ProjectStart start;
    private final Grants grants;
    private final Items items;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Stage(
            Cast cast,
            ProjectStart start,
            Grants grants,
            Items items,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.start = start;
        this.grants = grants;
        this.items = items;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A project with its town: the planner plans, the worker works, the guest reads, the
     * administrator is no member.
     */
    public record Set(Cast.Town town, ProjectId project, Map<String, ItemId> items) {

        public String path() {
            return "/projekte/" + project;
        }

        public String path(String key) {
            return path() + "/elemente/" + items.get(key);
        }
    }

    /** Everything begins on {@link #MONDAY}; items are found by the keys of {@link #plan()}. */
    public Set set() {
        return set(cast.town(), plan(), MONDAY);
    }

    public Set set(Cast.Town town, Plan plan, LocalDate from) {
        var viewer = town.planner().viewer();
        return Fence.within(
                viewer,
                () ->
                        transaction.execute(status -> {
                            var calendar = new ProjectCalendar(Land.BW, null, true);
                            var project =
                                    new NewProject(
                                            "E-Akte-Einführung",
                                            "10.24.01",
                                            "",
                                            ProjectState.ACTIVE,
                                            false,
                                            Colour.BLUE,
                                            town.planner().person(),
                                            calendar,
                                            Project.AnchorKind.START,
                                            from,
                                            UUID.randomUUID());
                            var schedule =
                                    Schedule.of(
                                            plan, WorkCalendar.of(Land.BW), new Anchor.Start(from));
                            Map<RoleKey, List<PersonId>> people =
                                    Map.of(RoleKey.of("PL"), List.of(town.planner().person()));
                            var id =
                                    start.from(
                                            viewer,
                                            project,
                                            new ProjectStart.PlannedWork(
                                                    plan,
                                                    schedule,
                                                    "E-Akte-Einführung 1.0",
                                                    people));
                            grants.set(
                                    viewer,
                                    id,
                                    null,
                                    Grantee.of(town.worker().person()),
                                    ProjectRole.WORKING);
                            grants.set(
                                    viewer,
                                    id,
                                    null,
                                    Grantee.of(town.guest().person()),
                                    ProjectRole.READING);
                            var keys = new HashMap<String, ItemId>();
                            items.tree(viewer, id).forEach(item -> keys.put(item.key(), item.id()));
                            return new Set(town, id, keys);
                        }));
    }

    /** The item as the planner sees it. */
    public ProjectItem item(Set set, String key) {
        var viewer = set.town().planner().viewer();
        return Fence.within(
                viewer,
                () ->
                        transaction.execute(status ->
                                items.visibleTo(viewer, set.project(), set.items().get(key))));
    }

    /** Something only the database knows or does. */
    public void sql(Set set, String statement, Object... values) {
        cast.within(
                set.town().planner(), () -> jdbc.sql(statement).params(List.of(values)).update());
    }

    /** 1 Vorbereitung (1.1 → 1.2 → 1.3, a period) and 2 Konzeption (2.1, the milestone 2.2). */
    public static Plan plan() {
        return new Plan(
                List.of(Role.of("PL", "Projektleitung"), Role.of("PR", "Personalrat")),
                List.of(
                        Item.pack("1", "Vorbereitung"),
                        Item.task("1.1", "Projektauftrag erarbeiten")
                                .under("1")
                                .lasting(Span.workingDays(10))
                                .roles("PL", "PR")
                                .described(
                                        "Ziele **klären** und abgrenzen.\n\n- Budget\n- Entscheidungswege")
                                .doneWhen("Auftrag ist unterschrieben")
                                .checklist("Ziele abgestimmt", "Budget bestätigt")
                                .effort(50)
                                .links(new Link("Muster", "https://example.org/muster"))
                                .tags("auftrag"),
                        Item.task("1.2", "Personalrat beteiligen")
                                .under("1")
                                .nature(Nature.PARTICIPATION)
                                .lasting(Span.workingDays(5))
                                .roles("PL")
                                .legal(new LegalBasis("§ 79 LPVG", LocalDate.of(2026, 3, 2)))
                                .proof(Proof.STATE_LAW),
                        Item.period("1.3", "Angebotsfrist", Span.calendarDays(35))
                                .under("1")
                                .legal(LegalBasis.of("§ 15 Abs. 2 VgV"))
                                .proof(Proof.FEDERAL_LAW),
                        Item.pack("2", "Konzeption"),
                        Item.task("2.1", "Aktenplan aktualisieren")
                                .under("2")
                                .lasting(Span.workingDays(20)),
                        Item.milestone("2.2", "Konzept liegt vor").under("2")),
                List.of(
                        Dependency.of("1.1", "1.2"),
                        Dependency.of("1.2", "1.3"),
                        Dependency.of("1", "2.1"),
                        Dependency.of("2.1", "2.2")));
    }
}

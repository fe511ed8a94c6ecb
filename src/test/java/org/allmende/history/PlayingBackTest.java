package org.allmende.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ChangeUndo;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.ItemRemoval;
import org.allmende.work.Priority;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Spot;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskPlacement;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever was done to a project: played back to a moment, it is what it was then. */
@AllmendeTest
class PlayingBackTest {

    private static final int STEPS = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectTree trees;
    @Autowired ProjectHeads heads;
    @Autowired Pasts pasts;
    @Autowired ItemCreation creation;
    @Autowired TaskEditing editing;
    @Autowired TaskStateChange states;
    @Autowired TaskPlacement placement;
    @Autowired ItemRemoval removal;
    @Autowired ChangeUndo undo;

    Cast.Town town;
    Viewer planner;
    ProjectId project;
    Random dice;
    final List<UUID> changes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isWhatItWasThen(int seed) {
        town = cast.town();
        planner = town.planner().viewer();
        Instant before = Instant.now();
        project = projects.eakte(town).id();
        dice = new Random(seed);
        var recorded = new LinkedHashMap<Instant, Map<ItemId, ItemState>>();
        recorded.put(before, Map.of());
        for (int i = 0; i < STEPS; i++) {
            recorded.put(Instant.now(), present());
            step();
        }
        recorded.put(Instant.now(), present());
        assertThat(changes).hasSizeGreaterThan(STEPS / 3);
        recorded.forEach((moment, state) ->
                assertThat(playedBack(moment)).as("seed %s at %s", seed, moment).isEqualTo(state));
    }

    private void step() {
        List<ProjectItem> items = items();
        ProjectItem item = items.isEmpty() ? null : items.get(dice.nextInt(items.size()));
        int what = dice.nextInt(10);
        if (item == null || what == 0) {
            change(() -> add(items));
        } else if (what < 4) {
            change(() -> edit(item));
        } else if (what < 6) {
            change(() ->
                    states.bring(
                            planner,
                            project,
                            item.id(),
                            TaskState.values()[dice.nextInt(TaskState.values().length)],
                            null,
                            TODAY,
                            Cause.HAND));
        } else if (what == 6) {
            change(() ->
                    placement.move(
                            planner,
                            project,
                            item.id(),
                            Spot.lastIn(dice.nextBoolean() ? null : parent(items))));
        } else if (what == 7) {
            change(() -> removal.remove(planner, project, item.id(), Cause.HAND));
        } else if (!changes.isEmpty()) {
            UUID old = changes.get(changes.size() - 1 - dice.nextInt(Math.min(4, changes.size())));
            change(() -> undo.takeBack(planner, project, old));
        }
    }

    private UUID add(List<ProjectItem> items) {
        return creation.add(
                        planner,
                        project,
                        dice.nextBoolean() ? ItemKind.TASK : ItemKind.PACKAGE,
                        "Neu " + dice.nextInt(100),
                        Spot.lastIn(parent(items)),
                        Cause.HAND)
                .change();
    }

    private UUID edit(ProjectItem item) {
        List<PersonId> people =
                List.of(town.planner().person(), town.worker().person(), town.guest().person());
        LocalDate start = TODAY.plusDays(dice.nextInt(30));
        var details =
                new TaskEditing.Details(
                        dice.nextBoolean() ? item.title() : "Anders " + dice.nextInt(100),
                        "",
                        "",
                        Priority.NORMAL,
                        dice.nextBoolean() ? item.responsible() : town.planner().person(),
                        people.subList(0, dice.nextInt(people.size())),
                        List.of(),
                        item.isPackage() || dice.nextInt(4) == 0 ? null : start,
                        item.isPackage() || dice.nextInt(4) == 0
                                ? null
                                : start.plusDays(dice.nextInt(9)),
                        null,
                        null,
                        "",
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        return editing.edit(planner, project, item.id(), item.version(), details);
    }

    private ItemId parent(List<ProjectItem> items) {
        List<ItemId> packages =
                items.stream().filter(ProjectItem::isPackage).map(ProjectItem::id).toList();
        return packages.isEmpty() ? null : packages.get(dice.nextInt(packages.size()));
    }

    /** What is refused changes nothing, and belongs to the life of a project. */
    private void change(Supplier<UUID> step) {
        try {
            UUID change = Fence.within(planner, step::get);
            if (change != null) {
                changes.add(change);
            }
        } catch (Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
        } catch (Forbidden notTheirs) {
            assertThat(notTheirs).hasMessage("forbidden");
        }
    }

    private List<ProjectItem> items() {
        return projects.asPlanner(town, () -> trees.of(planner, project));
    }

    private Map<ItemId, ItemState> present() {
        return items().stream()
                .collect(
                        Collectors.toMap(
                                ProjectItem::id,
                                item ->
                                        new ItemState(
                                                item.title(),
                                                item.parent(),
                                                item.state(),
                                                item.startOn(),
                                                item.endOn(),
                                                item.responsible(),
                                                item.assignees().isEmpty()
                                                        ? null
                                                        : item.assignees().stream()
                                                                .map(PersonId::toString)
                                                                .collect(
                                                                        Collectors.joining(",")))));
    }

    private Map<ItemId, ItemState> playedBack(Instant moment) {
        var then = new HashMap<ItemId, ItemState>();
        projects.asPlanner(
                        town, () -> pasts.at(planner, heads.seen(planner, project, TODAY), moment))
                .forEach(item -> {
                    if (item.then() != null) {
                        then.put(item.id(), item.then());
                    }
                });
        return then;
    }
}

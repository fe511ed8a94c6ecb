package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.NewProject;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectStart;
import org.allmende.work.ProjectState;
import org.allmende.work.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Projects without a template. */
@Component
@Order(20)
class EmptyProjectScene implements Scene {

    private final Players players;
    private final ProjectStart projects;
    private final ProjectMembership memberships;
    private final ItemCreation items;

    EmptyProjectScene(
            Players players,
            ProjectStart projects,
            ProjectMembership memberships,
            ItemCreation items) {
        this.players = players;
        this.projects = projects;
        this.memberships = memberships;
        this.items = items;
    }

    @Override
    public void play(LocalDate today) {
        SampleProjects.read().empty().forEach(one -> play(one, today));
    }

    private void play(SampleProjects.Empty one, LocalDate today) {
        Player player = Cast.named(one.lead());
        Viewer lead = players.viewer(player);
        LocalDate start = today.plus(one.start());
        ProjectId project =
                Stage.on(start, lead, () -> projects.empty(lead, project(one, player, start)));
        one.members()
                .forEach((name, role) ->
                        Stage.on(
                                start.plusDays(1),
                                lead,
                                () ->
                                        memberships.give(
                                                lead,
                                                project,
                                                players.id(Cast.named(name)),
                                                role)));
        for (SampleProjects.Pack pack : one.packages()) {
            ItemId parent = add(lead, project, ItemKind.PACKAGE, pack.title(), null, start);
            for (SampleProjects.Entry item : pack.items()) {
                add(lead, project, item.kind(), item.title(), parent, today.plus(pack.filled()));
            }
        }
    }

    private NewProject project(SampleProjects.Empty one, Player lead, LocalDate start) {
        return new NewProject(
                one.title().replace("{0}", String.valueOf(start.getYear() + 1)),
                one.reference(),
                one.description(),
                ProjectState.ACTIVE,
                false,
                one.colour(),
                players.id(lead),
                new ProjectCalendar(lead.town().land(), lead.town().locality(), true),
                Project.AnchorKind.START,
                start,
                null);
    }

    private ItemId add(
            Viewer viewer,
            ProjectId project,
            ItemKind kind,
            String title,
            @Nullable ItemId parent,
            LocalDate day) {
        return Stage.on(
                        day,
                        viewer,
                        () ->
                                items.add(
                                        viewer,
                                        project,
                                        kind,
                                        title,
                                        Spot.lastIn(parent),
                                        Cause.HAND))
                .item();
    }
}

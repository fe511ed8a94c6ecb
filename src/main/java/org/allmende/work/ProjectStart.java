package org.allmende.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.people.Colleagues;
import org.allmende.plan.Plan;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Schedule;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a project: an empty one, or one that carries out a plan. One transaction, one entry in the
 * history.
 */
@Component
public class ProjectStart {

    private final Projects projects;
    private final Grants grants;
    private final PlanItems planItems;
    private final History history;
    private final ProjectCalendars calendars;
    private final Colleagues colleagues;

    ProjectStart(
            Projects projects,
            Grants grants,
            PlanItems planItems,
            History history,
            ProjectCalendars calendars,
            Colleagues colleagues) {
        this.projects = projects;
        this.grants = grants;
        this.planItems = planItems;
        this.history = history;
        this.calendars = calendars;
        this.colleagues = colleagues;
    }

    /**
     * A plan on its way to become a project.
     *
     * @param source what the history says it came from, as “E-Akte-Einführung 1.0”
     * @param people who fills which role, in order; a role may stay open
     */
    public record PlannedWork(
            Plan plan, Schedule schedule, String source, Map<RoleKey, List<PersonId>> people) {}

    /**
     * Asked before a request is read.
     *
     * @throws Forbidden when the viewer may not start projects
     */
    public void check(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }

    @Transactional
    public ProjectId empty(Viewer viewer, NewProject project) {
        var id = create(viewer, project, Map.of());
        history.append(
                viewer,
                id,
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(null, "PROJECT_CREATED", null, project.title())));
        return id;
    }

    @Transactional
    public ProjectId from(Viewer viewer, NewProject project, PlannedWork work) {
        var id = create(viewer, project, work.people());
        var answering =
                colleagues.of(viewer).stream()
                        .filter(member -> member.group().mayBeResponsible())
                        .map(member -> member.card().id())
                        .collect(Collectors.toSet());
        planItems.store(
                viewer,
                id,
                project.responsible(),
                answering,
                calendars.of(viewer, project.calendar()),
                work,
                PlanItems.Ground.NEW);
        UUID change = TimeOrderedId.next();
        history.append(
                viewer,
                id,
                change,
                Cause.ADOPTION,
                List.of(new History.Trace(null, "ADOPTED", null, work.source())));
        return id;
    }

    private ProjectId create(
            Viewer viewer, NewProject project, Map<RoleKey, List<PersonId>> people) {
        check(viewer);
        refuseStrangers(viewer, project, people);
        var id = new ProjectId(TimeOrderedId.next());
        projects.insert(viewer, id, project);
        grants.addAll(
                viewer,
                id,
                null,
                ProjectRole.PLANNING,
                List.of(viewer.person(), project.responsible()));
        grants.addAll(
                viewer,
                id,
                null,
                ProjectRole.WORKING,
                people.values().stream().flatMap(List::stream).toList());
        return id;
    }

    private void refuseStrangers(
            Viewer viewer, NewProject project, Map<RoleKey, List<PersonId>> people) {
        var known = colleagues.of(viewer);
        if (known.stream()
                .noneMatch(member ->
                        member.card().id().equals(project.responsible())
                                && member.group().mayBeResponsible())) {
            throw new Refused(Problem.at("responsible", "work.task.responsible.group"));
        }
        var ids = known.stream().map(member -> member.card().id()).collect(Collectors.toSet());
        people.forEach((role, fillers) -> {
            if (!ids.containsAll(fillers)) {
                throw new Refused(
                        Problem.at("role-" + role.value(), "work.task.assignees.unknown"));
            }
        });
    }
}

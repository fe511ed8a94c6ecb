package org.allmende.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonGroup;
import org.allmende.people.PersonGroupId;
import org.allmende.people.PersonGroups;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes rights on a project, a package or a task. */
@Component
public class ProjectMembership {

    private final Projects projects;
    private final Items items;
    private final Grants grants;
    private final Standings standings;
    private final History history;
    private final Colleagues colleagues;
    private final PersonGroups groups;

    ProjectMembership(
            Projects projects,
            Items items,
            Grants grants,
            Standings standings,
            History history,
            Colleagues colleagues,
            PersonGroups groups) {
        this.projects = projects;
        this.items = items;
        this.grants = grants;
        this.standings = standings;
        this.history = history;
        this.colleagues = colleagues;
        this.groups = groups;
    }

    /** Gives a person a right on a whole project. */
    @Transactional
    public void give(Viewer viewer, ProjectId id, PersonId person, ProjectRole role) {
        give(viewer, id, null, Grantee.of(person), role);
    }

    /**
     * @param item null for the whole project
     * @param role reading, working or planning
     */
    @Transactional
    public void give(
            Viewer viewer, ProjectId id, @Nullable ItemId item, Grantee grantee, ProjectRole role) {
        Project project = projects.at(viewer, id, item).forPlanning();
        if (!role.mayRead()) {
            throw new Refused(Problem.at("role", "shell.problem.choice"));
        }
        String name =
                grantee.person() == null
                        ? group(viewer, grantee).name()
                        : person(viewer, grantee.person(), role).card().name();
        if (item == null
                && project.responsible().equals(grantee.person())
                && role != ProjectRole.PLANNING) {
            throw new Refused(Problem.at("role", "work.member.responsible"));
        }
        projects.lock(viewer, id);
        grants.set(viewer, id, item, grantee, role);
        trace(viewer, id, List.of(given(item, name, role)));
    }

    /**
     * A colleague by their address.
     *
     * @throws Refused when nobody here has it
     */
    @Transactional(readOnly = true)
    public Grantee byEmail(Viewer viewer, String email) {
        return colleagues
                .byEmail(viewer, email)
                .map(colleague -> Grantee.of(colleague.card().id()))
                .orElseThrow(() ->
                        new Refused(
                                Problem.at(
                                        "email",
                                        viewer.group().mayAdminister()
                                                ? "work.member.noAccount.invite"
                                                : "work.member.noAccount",
                                        email)));
    }

    /** Takes a right where it was given. What follows from other rights stays. */
    @Transactional
    public void take(Viewer viewer, ProjectId id, UUID grant) {
        Grants.Row row = grants.visibleTo(viewer, id, grant).orElseThrow(NotFound::new);
        Project project = projects.at(viewer, id, row.item()).forPlanning();
        if (row.item() == null && project.responsible().equals(row.grantee().person())) {
            throw new Refused("work.member.responsible");
        }
        projects.lock(viewer, id);
        grants.remove(viewer, id, grant);
        String name =
                row.grantee().group() == null
                        ? name(viewer, row.grantee().person())
                        : groups.of(viewer).stream()
                                .filter(group -> group.id().equals(row.grantee().group()))
                                .map(PersonGroup::name)
                                .findFirst()
                                .orElse("");
        trace(
                viewer,
                id,
                List.of(new History.Trace(row.item(), "MEMBER", name + ": " + row.role(), null)));
    }

    /**
     * Takes a right on the whole project.
     *
     * @param holder the person it was given to, or the right itself
     */
    @Transactional
    public void takeWhole(Viewer viewer, ProjectId id, UUID holder) {
        projects.visibleTo(viewer, id).forPlanning();
        take(
                viewer,
                id,
                grants.of(viewer, id).stream()
                        .filter(given ->
                                given.item() == null
                                        && (holder.equals(given.id())
                                                || new PersonId(holder)
                                                        .equals(given.grantee().person())))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .id());
    }

    /**
     * Those who are named at a task can see it and work on it: colleagues in the whole project,
     * guests and those whom something confidential would shut out only there.
     */
    void letIn(Viewer viewer, ProjectItem item, List<PersonId> people) {
        Standings.Standing there = standings.at(viewer, item);
        List<PersonId> missing =
                people.stream().distinct().filter(person -> !there.mayWork(person)).toList();
        if (missing.isEmpty()) {
            return;
        }
        projects.lock(viewer, item.project());
        List<PersonId> guests =
                colleagues.of(viewer).stream()
                        .filter(known -> known.group() == Group.GUEST)
                        .map(known -> known.card().id())
                        .toList();
        var whole = new ArrayList<PersonId>();
        var here = new ArrayList<PersonId>();
        for (PersonId person : missing) {
            boolean part =
                    there.closed()
                            || there.confidential()
                            || guests.contains(person)
                            || there.maySee(person);
            (part ? here : whole).add(person);
        }
        var traces = new ArrayList<History.Trace>();
        letIn(viewer, item, null, whole, traces);
        letIn(viewer, item, item.id(), here, traces);
        trace(viewer, item.project(), traces);
    }

    /**
     * As {@link #letIn} for persons: a group that is named works in the whole project, or only at
     * the task where something is confidential or guests belong to it.
     */
    void letGroupsIn(Viewer viewer, ProjectItem item, List<PersonGroupId> named) {
        List<PersonGroupId> added =
                named.stream().distinct().filter(id -> !item.groups().contains(id)).toList();
        if (added.isEmpty()) {
            return;
        }
        projects.lock(viewer, item.project());
        Standings.Standing there = standings.at(viewer, item);
        List<Grants.Row> given = grants.of(viewer, item.project());
        List<PersonId> guests =
                colleagues.of(viewer).stream()
                        .filter(known -> known.group() == Group.GUEST)
                        .map(known -> known.card().id())
                        .toList();
        var traces = new ArrayList<History.Trace>();
        for (PersonGroup group : groups.of(viewer)) {
            if (!added.contains(group.id())) {
                continue;
            }
            boolean part =
                    there.closed()
                            || there.confidential()
                            || group.members().stream().anyMatch(one -> guests.contains(one.id()));
            ItemId where = part ? item.id() : null;
            boolean works =
                    given.stream()
                            .anyMatch(row ->
                                    group.id().equals(row.grantee().group())
                                            && Objects.equals(row.item(), where)
                                            && row.role().mayWork());
            if (!works) {
                grants.set(
                        viewer, item.project(), where, Grantee.of(group.id()), ProjectRole.WORKING);
                traces.add(given(where, group.name(), ProjectRole.WORKING));
            }
        }
        if (!traces.isEmpty()) {
            trace(viewer, item.project(), traces);
        }
    }

    private void letIn(
            Viewer viewer,
            ProjectItem item,
            @Nullable ItemId where,
            List<PersonId> people,
            List<History.Trace> traces) {
        if (people.isEmpty()) {
            return;
        }
        grants.raiseAll(viewer, item.project(), where, ProjectRole.WORKING, people);
        colleagues
                .cards(viewer, people)
                .values()
                .forEach(card -> traces.add(given(where, card.name(), ProjectRole.WORKING)));
    }

    private Colleague person(Viewer viewer, PersonId person, ProjectRole role) {
        Colleague colleague =
                colleagues.of(viewer).stream()
                        .filter(known -> known.card().id().equals(person))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refused(Problem.at("person", "work.task.assignees.unknown")));
        if (role == ProjectRole.PLANNING && colleague.group() == Group.GUEST) {
            throw new Refused(Problem.at("role", "work.member.guest"));
        }
        return colleague;
    }

    private PersonGroup group(Viewer viewer, Grantee grantee) {
        return groups.of(viewer).stream()
                .filter(group -> group.id().equals(grantee.group()))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.at("person", "work.member.group.unknown")));
    }

    private String name(Viewer viewer, @Nullable PersonId person) {
        return colleagues
                .cards(viewer, person == null ? List.of() : List.of(person))
                .values()
                .stream()
                .map(card -> card.name())
                .findFirst()
                .orElse("");
    }

    private static History.Trace given(@Nullable ItemId item, String name, ProjectRole role) {
        return new History.Trace(item, "MEMBER", null, name + ": " + role);
    }

    private void trace(Viewer viewer, ProjectId id, List<History.Trace> traces) {
        history.append(viewer, id, TimeOrderedId.next(), Cause.HAND, traces);
    }
}

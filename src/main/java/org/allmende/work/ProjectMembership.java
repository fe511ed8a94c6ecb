package org.allmende.work;

import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
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

/** Gives and takes rights in a project. */
@Component
public class ProjectMembership {

    private final Projects projects;
    private final Members members;
    private final History history;
    private final Colleagues colleagues;

    ProjectMembership(Projects projects, Members members, History history, Colleagues colleagues) {
        this.projects = projects;
        this.members = members;
        this.history = history;
        this.colleagues = colleagues;
    }

    @Transactional
    public void give(Viewer viewer, ProjectId id, PersonId person, ProjectRole role) {
        Project project = projects.visibleTo(viewer, id).forPlanning();
        Colleague colleague =
                colleagues.of(viewer).stream()
                        .filter(known -> known.card().id().equals(person))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refused(Problem.at("person", "work.task.assignees.unknown")));
        if (role == ProjectRole.PLANNING && colleague.group() == Group.GUEST) {
            throw new Refused(Problem.at("role", "work.member.guest"));
        }
        if (person.equals(project.responsible()) && role != ProjectRole.PLANNING) {
            throw new Refused(Problem.at("role", "work.member.responsible"));
        }
        members.set(viewer, id, person, role);
        trace(viewer, id, null, colleague.card().name() + ": " + role);
    }

    /** Those who are named at a task can see it: who is no member yet becomes one who works. */
    void letIn(Viewer viewer, ProjectId id, List<PersonId> people) {
        var there = members.of(viewer, id).stream().map(Members.Member::person).toList();
        List<PersonId> missing =
                people.stream().distinct().filter(person -> !there.contains(person)).toList();
        if (missing.isEmpty()) {
            return;
        }
        members.addAll(viewer, id, ProjectRole.WORKING, missing);
        var cards = colleagues.cards(viewer, missing);
        history.append(
                viewer,
                id,
                TimeOrderedId.next(),
                Cause.HAND,
                cards.values().stream()
                        .map(card ->
                                new History.Trace(
                                        null,
                                        "MEMBER",
                                        null,
                                        card.name() + ": " + ProjectRole.WORKING))
                        .toList());
    }

    @Transactional
    public void take(Viewer viewer, ProjectId id, PersonId person) {
        Project project = projects.visibleTo(viewer, id).forPlanning();
        if (person.equals(project.responsible())) {
            throw new Refused("work.member.responsible");
        }
        String name =
                colleagues.of(viewer).stream()
                        .filter(known -> known.card().id().equals(person))
                        .map(known -> known.card().name())
                        .findFirst()
                        .orElse("");
        if (!members.remove(viewer, id, person)) {
            throw new NotFound();
        }
        trace(viewer, id, name, null);
    }

    private void trace(Viewer viewer, ProjectId id, @Nullable String from, @Nullable String to) {
        history.append(
                viewer,
                id,
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(null, "MEMBER", from, to)));
    }
}

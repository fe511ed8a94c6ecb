package org.allmende.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** Those whom the lines of an outline name: known here, and let in to what they shall do. */
@Component
class OutlinePeople {

    private final Colleagues colleagues;
    private final Items items;
    private final Standings standings;
    private final ProjectMembership membership;

    OutlinePeople(
            Colleagues colleagues, Items items, Standings standings, ProjectMembership membership) {
        this.colleagues = colleagues;
        this.items = items;
        this.standings = standings;
        this.membership = membership;
    }

    void refuseStrangers(Viewer viewer, List<OutlineLine> lines) {
        if (lines.stream().allMatch(line -> people(line).isEmpty())) {
            return;
        }
        List<Colleague> known = colleagues.of(viewer);
        Set<PersonId> all = ids(known);
        Set<PersonId> answering =
                ids(known.stream().filter(one -> one.group().mayBeResponsible()).toList());
        for (OutlineLine line : lines) {
            if (line.responsible() != null && !answering.contains(line.responsible())) {
                throw new Refused(Problem.at("responsible", "work.task.responsible.group"));
            }
            if (!all.containsAll(line.assignees())) {
                throw new Refused(Problem.at("assignees", "work.task.assignees.unknown"));
            }
        }
    }

    /** All lines lie in one zone, so that mostly one look tells who is missing. */
    void letIn(Viewer viewer, ProjectId project, List<ItemId> ids, List<OutlineLine> lines) {
        Set<PersonId> inside = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            List<PersonId> people = people(lines.get(i));
            if (inside.containsAll(people)) {
                continue;
            }
            ProjectItem item = items.visibleTo(viewer, project, ids.get(i));
            membership.letIn(viewer, item, people);
            var zone = items.visibleTo(viewer, project, ids.getFirst());
            standings
                    .roles(viewer, zone)
                    .forEach((person, role) -> {
                        if (role.mayWork()) {
                            inside.add(person);
                        }
                    });
        }
    }

    private static List<PersonId> people(OutlineLine line) {
        var people = new ArrayList<>(line.isPackage() ? List.of() : line.assignees());
        if (line.responsible() != null) {
            people.add(line.responsible());
        }
        return people;
    }

    private static Set<PersonId> ids(List<Colleague> colleagues) {
        return colleagues.stream().map(one -> one.card().id()).collect(Collectors.toSet());
    }
}

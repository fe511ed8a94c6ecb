package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is in a project and who could be. */
@Component
public class Teams {

    private final ProjectHeads heads;
    private final Members members;
    private final Colleagues colleagues;

    Teams(ProjectHeads heads, Members members, Colleagues colleagues) {
        this.heads = heads;
        this.members = members;
        this.colleagues = colleagues;
    }

    @Transactional(readOnly = true)
    public Team of(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        List<Colleague> everybody = colleagues.of(viewer);
        Set<PersonId> guests =
                everybody.stream()
                        .filter(colleague -> colleague.group() == Group.GUEST)
                        .map(colleague -> colleague.card().id())
                        .collect(Collectors.toSet());
        List<Team.Member> team =
                members.of(viewer, project).stream()
                        .filter(member -> head.cards().containsKey(member.person()))
                        .map(member -> member(head, member, guests))
                        .toList();
        List<Colleague> others =
                everybody.stream()
                        .filter(colleague -> !head.memberIds().contains(colleague.card().id()))
                        .toList();
        return new Team(head, team, others);
    }

    private static Team.Member member(
            ProjectHead head, Members.Member member, Set<PersonId> guests) {
        PersonCard card = Objects.requireNonNull(head.cards().get(member.person()));
        return new Team.Member(
                card,
                member.role(),
                member.person().equals(head.project().responsible()),
                guests.contains(member.person()));
    }
}

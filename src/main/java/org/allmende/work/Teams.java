package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroups;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is in a project, with which right and where, and who could be. */
@Component
public class Teams {

    private final ProjectHeads heads;
    private final Grants grants;
    private final Colleagues colleagues;
    private final PersonGroups groups;
    private final AccessRequests requests;

    Teams(
            ProjectHeads heads,
            Grants grants,
            Colleagues colleagues,
            PersonGroups groups,
            AccessRequests requests) {
        this.requests = requests;
        this.heads = heads;
        this.grants = grants;
        this.colleagues = colleagues;
        this.groups = groups;
    }

    @Transactional(readOnly = true)
    public Team of(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        List<Grants.Row> rows = grants.of(viewer, project);
        List<PersonId> people =
                rows.stream().map(row -> row.grantee().person()).filter(Objects::nonNull).toList();
        Map<PersonId, PersonCard> cards = colleagues.cards(viewer, people);
        List<Colleague> everybody = colleagues.of(viewer);
        var names = GrantNames.of(cards, groups.of(viewer), everybody);
        List<Grant> given = names.grants(rows);
        return new Team(
                head,
                given.stream().filter(grant -> grant.item() == null).toList(),
                given.stream().filter(grant -> grant.item() != null).toList(),
                everybody,
                names.groups(),
                requests.open(viewer, project));
    }
}

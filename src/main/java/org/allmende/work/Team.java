package org.allmende.work;

import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.people.PersonGroup;
import org.allmende.tenancy.PersonId;

/**
 * The page “Beteiligte”.
 *
 * @param whole rights on the whole project
 * @param parts rights on packages and tasks that the viewer sees, in the order of the tree
 * @param colleagues everybody of the authority, by name
 * @param groups its groups of persons
 * @param requests for access, which the viewer can answer
 */
public record Team(
        ProjectHead head,
        List<Grant> whole,
        List<Grant> parts,
        List<Colleague> colleagues,
        List<PersonGroup> groups,
        List<AccessRequest> requests) {

    /** Colleagues without a right of their own on the whole. */
    public List<Colleague> others() {
        return colleagues.stream().filter(known -> !holds(known.card().id())).toList();
    }

    public List<PersonGroup> otherGroups() {
        return groups.stream()
                .filter(group ->
                        whole.stream()
                                .noneMatch(grant -> group.id().equals(grant.grantee().group())))
                .toList();
    }

    public boolean isResponsible(Grant grant) {
        return head.project().responsible().equals(grant.grantee().person());
    }

    private boolean holds(PersonId person) {
        return whole.stream().anyMatch(grant -> person.equals(grant.grantee().person()));
    }
}

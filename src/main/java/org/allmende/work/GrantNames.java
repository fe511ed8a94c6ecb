package org.allmende.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroup;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;

/** Says of rights whose they are. */
record GrantNames(Map<PersonId, PersonCard> cards, List<PersonGroup> groups, Set<PersonId> guests) {

    static GrantNames of(
            Map<PersonId, PersonCard> cards, List<PersonGroup> groups, List<Colleague> everybody) {
        return new GrantNames(
                cards,
                groups,
                everybody.stream()
                        .filter(colleague -> colleague.group() == Group.GUEST)
                        .map(colleague -> colleague.card().id())
                        .collect(Collectors.toSet()));
    }

    /** Those whose holder is known; who has never belonged to the authority is not. */
    List<Grant> grants(List<Grants.Row> rows) {
        return rows.stream().map(this::grant).flatMap(Optional::stream).toList();
    }

    private Optional<Grant> grant(Grants.Row row) {
        if (row.grantee().group() != null) {
            return groups.stream()
                    .filter(group -> Objects.equals(group.id(), row.grantee().group()))
                    .findFirst()
                    .map(group ->
                            new Grant(
                                    row.id(),
                                    row.item(),
                                    row.number(),
                                    row.title(),
                                    row.grantee(),
                                    group.name(),
                                    null,
                                    group.members(),
                                    false,
                                    row.role()));
        }
        return Optional.ofNullable(row.grantee().person())
                .map(cards::get)
                .map(card ->
                        new Grant(
                                row.id(),
                                row.item(),
                                row.number(),
                                row.title(),
                                row.grantee(),
                                card.name(),
                                card,
                                List.of(),
                                guests.contains(card.id()),
                                row.role()));
    }
}

package org.allmende.work;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroups;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who sees an item, and why. */
@Component
@Transactional(readOnly = true)
public class Rights {

    private final Projects projects;
    private final Items items;
    private final TaskParts parts;
    private final Grants grants;
    private final Standings standings;
    private final AccessWays ways;
    private final Colleagues colleagues;
    private final PersonGroups groups;

    Rights(
            Projects projects,
            Items items,
            TaskParts parts,
            Grants grants,
            Standings standings,
            AccessWays ways,
            Colleagues colleagues,
            PersonGroups groups) {
        this.projects = projects;
        this.items = items;
        this.parts = parts;
        this.grants = grants;
        this.standings = standings;
        this.ways = ways;
        this.colleagues = colleagues;
        this.groups = groups;
    }

    /** Who else sees something is not for guests. */
    public static boolean mayAsk(Viewer viewer) {
        return viewer.group().knowsColleagues();
    }

    /**
     * Everybody who sees an item that the viewer sees, and their right there. For those who show or
     * tell something of it to others.
     */
    public Map<PersonId, ProjectRole> at(Viewer viewer, ItemId item) {
        return standings.roles(viewer, items.visibleTo(viewer, item));
    }

    /** The same with names, in their order. */
    public List<PersonCard> audience(Viewer viewer, ProjectItem item) {
        return colleagues.cards(viewer, standings.roles(viewer, item).keySet()).values().stream()
                .sorted(Comparator.comparing(PersonCard::name))
                .toList();
    }

    /**
     * @throws Forbidden for guests
     */
    public ItemAccess of(Viewer viewer, ProjectId id, ItemId itemId) {
        Project project = projects.at(viewer, id, itemId);
        ProjectItem item = items.visibleTo(viewer, id, itemId);
        if (!mayAsk(viewer)) {
            throw new Forbidden();
        }
        List<Grants.Row> here = grants.on(viewer, id, itemId);
        Standings.Standing standing = standings.at(viewer, item);
        var people = new HashSet<>(standing.roles().keySet());
        here.stream()
                .map(row -> row.grantee().person())
                .filter(Objects::nonNull)
                .forEach(people::add);
        List<Colleague> everybody = colleagues.of(viewer);
        var names = GrantNames.of(colleagues.cards(viewer, people), groups.of(viewer), everybody);
        return new ItemAccess(
                project,
                item,
                parts.path(viewer, item),
                names.grants(here),
                lines(standing.roles(), ways.to(viewer, item), names),
                standing.closed() && !item.confidential(),
                everybody,
                names.groups());
    }

    private static List<ItemAccess.Line> lines(
            Map<PersonId, ProjectRole> roles,
            Map<PersonId, List<AccessWay>> why,
            GrantNames names) {
        return names.cards().values().stream()
                .filter(card -> roles.containsKey(card.id()))
                .map(card ->
                        new ItemAccess.Line(
                                card,
                                roles.getOrDefault(card.id(), ProjectRole.READING),
                                names.guests().contains(card.id()),
                                why.getOrDefault(card.id(), List.of())))
                .sorted(
                        Comparator.comparing(ItemAccess.Line::role)
                                .reversed()
                                .thenComparing(line -> line.card().name()))
                .toList();
    }
}

package org.allmende.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and dissolves groups of persons. For those who administer or plan. */
@Component
public class GroupKeeping {

    private final PersonGroups groups;
    private final Colleagues colleagues;
    private final Trace trace;

    GroupKeeping(PersonGroups groups, Colleagues colleagues, Trace trace) {
        this.groups = groups;
        this.colleagues = colleagues;
        this.trace = trace;
    }

    /** What the page of the groups shows. */
    public record Page(List<PersonGroup> groups, List<Colleague> colleagues) {}

    @Transactional(readOnly = true)
    public Page page(Viewer viewer) {
        check(viewer);
        return new Page(groups.of(viewer), colleagues.of(viewer));
    }

    /** One of them, for its form. */
    @Transactional(readOnly = true)
    public PersonGroup group(Viewer viewer, PersonGroupId id) {
        check(viewer);
        return groups.visibleTo(viewer, id).orElseThrow(NotFound::new);
    }

    @Transactional
    public PersonGroupId add(Viewer viewer, PersonGroupForm form) {
        check(viewer);
        PersonGroupForm.Read read = form.read();
        refuseStrangers(viewer, read.members());
        var id = new PersonGroupId(TimeOrderedId.next());
        groups.insert(viewer, id, read.name(), read.note());
        groups.fill(viewer, id, read.members());
        trace.note(viewer, "persongroup.added", read.name(), "", names(viewer, read.members()));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, PersonGroupId id, PersonGroupForm form) {
        PersonGroup before = group(viewer, id);
        PersonGroupForm.Read read = form.read();
        refuseStrangers(viewer, read.members());
        groups.change(viewer, id, read.version(), read.name(), read.note());
        groups.fill(viewer, id, read.members());
        trace.note(
                viewer,
                "persongroup.changed",
                read.name(),
                before.members().stream().map(PersonCard::name).collect(Collectors.joining(", ")),
                names(viewer, read.members()));
    }

    /** Its rights end with it; what its members have by themselves stays. */
    @Transactional
    public String dissolve(Viewer viewer, PersonGroupId id) {
        PersonGroup group = group(viewer, id);
        groups.delete(viewer, id);
        trace.note(
                viewer,
                "persongroup.removed",
                group.name(),
                group.members().stream().map(PersonCard::name).collect(Collectors.joining(", ")),
                "");
        return group.name();
    }

    private void refuseStrangers(Viewer viewer, Set<PersonId> members) {
        Set<PersonId> known =
                colleagues.of(viewer).stream()
                        .map(colleague -> colleague.card().id())
                        .collect(Collectors.toSet());
        if (!known.containsAll(members)) {
            throw new Refused(Problem.at("members", "people.persongroup.unknown"));
        }
    }

    private String names(Viewer viewer, Set<PersonId> members) {
        return colleagues.cards(viewer, new LinkedHashSet<>(members)).values().stream()
                .map(PersonCard::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void check(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }
}

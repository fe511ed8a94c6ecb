package org.allmende.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Verlauf of a project: who changed what, newest first. */
@Component
@Transactional(readOnly = true)
public class ProjectHistory {

    private static final int PAGE = 40;

    private final Projects projects;
    private final Items items;
    private final Members members;
    private final Trail trail;
    private final Colleagues colleagues;

    ProjectHistory(
            Projects projects, Items items, Members members, Trail trail, Colleagues colleagues) {
        this.projects = projects;
        this.items = items;
        this.members = members;
        this.trail = trail;
        this.colleagues = colleagues;
    }

    /**
     * A page of the Verlauf.
     *
     * @param item the item it is narrowed to, or null
     * @param person the person it is narrowed to, or null
     * @param members whom it can be narrowed to
     */
    public record Page(
            Project project,
            @Nullable ProjectItem item,
            @Nullable PersonId person,
            List<PersonId> members,
            Slice<TrailEntry> entries,
            Map<PersonId, PersonCard> people) {}

    /**
     * @param before cursor of the page, or null for the newest entries
     */
    public Page of(
            Viewer viewer,
            ProjectId id,
            @Nullable PersonId person,
            @Nullable ItemId itemId,
            @Nullable UUID before) {
        Project project = projects.at(viewer, id, itemId);
        ProjectItem item = itemId == null ? null : items.visibleTo(viewer, id, itemId);
        var rows =
                trail.page(
                        viewer,
                        id,
                        new Trail.Filter(
                                person, itemId, itemId != null || members.seesAll(viewer, id)),
                        before,
                        PAGE + 1);
        var entries = Slice.of(TrailEntry.group(rows), PAGE, entry -> entry.change().toString());
        List<PersonId> there =
                viewer.group() == Group.GUEST
                        ? List.of()
                        : members.of(viewer, id).stream().map(Members.Member::person).toList();
        var mentioned =
                Stream.concat(TrailEntry.people(entries.entries()), there.stream())
                        .distinct()
                        .toList();
        return new Page(project, item, person, there, entries, colleagues.cards(viewer, mentioned));
    }
}

package org.allmende.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.Slice;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    ProjectHistory(
            Projects projects,
            Items items,
            Members members,
            Trail trail,
            Colleagues colleagues,
            JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.members = members;
        this.trail = trail;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /**
     * A page of the Verlauf.
     *
     * @param item the item it is narrowed to, or null
     * @param members whom it can be narrowed to
     * @param packages what it can be narrowed to, in the order of the tree
     */
    public record Page(
            Project project,
            @Nullable ProjectItem item,
            TrailFilter filter,
            List<PersonId> members,
            List<Part> packages,
            Slice<TrailEntry> entries,
            Map<PersonId, PersonCard> people) {}

    /**
     * A package to narrow to.
     *
     * @param depth 0 on top
     */
    public record Part(ItemId id, String title, int depth) {}

    /**
     * @param before cursor of the page, or null for the newest entries
     */
    public Page of(Viewer viewer, ProjectId id, TrailFilter filter, @Nullable UUID before) {
        ItemId itemId = filter.item();
        Project project = projects.at(viewer, id, itemId);
        ProjectItem item = itemId == null ? null : items.visibleTo(viewer, id, itemId);
        var rows =
                trail.page(
                        viewer,
                        id,
                        new Trail.Filter(
                                filter.person(),
                                itemId,
                                itemId != null || members.seesAll(viewer, id),
                                filter),
                        before,
                        PAGE + 1);
        var entries = Slice.of(TrailEntry.group(rows), PAGE, entry -> entry.change().toString());
        List<PersonId> there =
                !viewer.group().knowsColleagues()
                        ? List.of()
                        : members.of(viewer, id).stream().map(Members.Member::person).toList();
        var mentioned =
                Stream.concat(TrailEntry.people(entries.entries()), there.stream())
                        .distinct()
                        .toList();
        return new Page(
                project,
                item,
                filter,
                there,
                packages(viewer, id),
                entries,
                colleagues.cards(viewer, mentioned));
    }

    private List<Part> packages(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select id, title, length(place) - length(replace(place, '.', '')) as depth from item
                        where project = :project and authority = :authority and kind = 'PACKAGE' and deleted_at is null order by place
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Part(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getInt("depth")))
                .list();
    }
}

package org.allmende.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies an item with everything below it that the viewer sees, right behind the original. The copy
 * starts anew: planned, without comments and files.
 */
@Component
public class ItemCopying {

    private final Projects projects;
    private final Items items;
    private final Places places;
    private final CopiedRows rows;
    private final History history;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ItemCopying(
            Projects projects,
            Items items,
            Places places,
            CopiedRows rows,
            History history,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.places = places;
        this.rows = rows;
        this.history = history;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** What goes along. */
    public record Keep(boolean dates, boolean people, boolean subtasks) {}

    /** What came of it: the copy, and the change for its undo. */
    public record Copied(ItemId item, UUID change) {}

    private static final int MOST = 2000;

    /** How many items stand below it, of those the viewer sees; asked before a form is shown. */
    @Transactional(readOnly = true)
    public int below(Viewer viewer, ProjectId project, ItemId id) {
        ProjectItem item = items.visibleTo(viewer, project, id);
        projects.around(viewer, item).forPlanning();
        return subtree(viewer, item).size() - 1;
    }

    /**
     * @param title of the copy, 1 to 300 characters
     */
    @Transactional
    public Copied copy(Viewer viewer, ProjectId project, ItemId id, String title, Keep keep) {
        projects.around(viewer, items.visibleTo(viewer, project, id)).forPlanning();
        projects.lock(viewer, project);
        ProjectItem item = items.visibleTo(viewer, project, id);
        List<Part> parts = subtree(viewer, item);
        if (parts.size() > MOST) {
            throw new Refused("work.copy.many", MOST);
        }
        String place = places.at(viewer, project, new Spot(item.parent(), next(viewer, item)));
        int number = projects.takeNumbers(viewer, project, parts.size());
        var copies = new LinkedHashMap<ItemId, ItemId>();
        parts.forEach(part -> copies.put(part.id(), new ItemId(TimeOrderedId.next())));
        var fresh = new ArrayList<CopiedRows.Row>();
        for (Part part : parts) {
            ItemId above = part.id().equals(id) ? item.parent() : copies.get(part.parent());
            fresh.add(
                    new CopiedRows.Row(
                            part.id(),
                            Objects.requireNonNull(copies.get(part.id())),
                            number++,
                            above,
                            place + part.place().substring(item.place().length()),
                            part.id().equals(id) ? title : part.title()));
        }
        rows.insert(viewer, project, fresh, keep);
        UUID change = OneStep.change();
        history.append(viewer, project, change, Cause.HAND, traces(fresh));
        events.publishEvent(new ItemsCopied(viewer, project, Map.copyOf(copies)));
        return new Copied(fresh.getFirst().copy(), change);
    }

    private static List<History.Trace> traces(List<CopiedRows.Row> rows) {
        return rows.stream()
                .map(row ->
                        new History.Trace(row.copy(), ItemField.CREATED.name(), null, row.title()))
                .toList();
    }

    private record Part(ItemId id, @Nullable ItemId parent, String place, String title) {}

    /** Something confidential below is copied by those who see it, and stays confidential. */
    private List<Part> subtree(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        with recursive below as (
                            select id, parent, place, title from item where id = :item and project = :project and authority = :authority
                            union all
                            select i.id, i.parent, i.place, i.title from item i join below b on i.parent = b.id
                            where i.deleted_at is null
                        )
                        select * from below order by place collate "C" limit :most
                        """)
                .param("item", item.id().value())
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST + 1)
                .query((row, number) -> {
                    UUID parent = row.getObject("parent", UUID.class);
                    return new Part(
                            new ItemId(row.getObject("id", UUID.class)),
                            parent == null ? null : new ItemId(parent),
                            row.getString("place"),
                            row.getString("title"));
                })
                .list();
    }

    private @Nullable ItemId next(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select id from item
                        where project = :project and authority = :authority and deleted_at is null
                          and parent is not distinct from :parent::uuid and place > :place
                        order by place limit 1
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("parent", item.parent() == null ? null : item.parent().value())
                .param("place", item.place())
                .query(UUID.class)
                .optional()
                .map(ItemId::new)
                .orElse(null);
    }
}

package org.allmende.work;

import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Deletes an item with everything below it. The rows stay, marked, so that the step can be taken back. */
@Component
public class ItemRemoval {

    private final Projects projects;
    private final Items items;
    private final JdbcClient jdbc;

    ItemRemoval(Projects projects, Items items, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.jdbc = jdbc;
    }

    /** @return the change, for its undo */
    @Transactional
    public UUID remove(Viewer viewer, ProjectId project, ItemId id, Cause cause) {
        projects.visibleTo(viewer, project).forPlanning();
        ProjectItem item = items.visibleTo(viewer, project, id);
        UUID change = TimeOrderedId.next();
        mark(viewer, item, change, cause);
        return change;
    }

    /** One statement, so that a package of five hundred tasks goes as one. */
    void mark(Viewer viewer, ProjectItem item, UUID change, Cause cause) {
        jdbc.sql(
                        """
                        with gone as (
                            update item set deleted_at = now(), version = version + 1
                            where project = :project and authority = :authority and deleted_at is null
                              and (id = :item or place > :place || '.' and place < :place || '/')
                            returning id, deleted_at
                        )
                        insert into history (authority, project, change, item, person, cause, field, old_value, new_value)
                        select :authority, :project, :change, id, :person, :cause, 'DELETED', null, deleted_at::text from gone
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("item", item.id().value())
                .param("place", item.place())
                .param("change", change)
                .param("person", viewer.person().value())
                .param("cause", cause.name())
                .update();
    }

    /** Brings back all that a change deleted. Each stands where it stood: places of deleted items are never given away. */
    void bringBack(Viewer viewer, ProjectId project, UUID deletion, UUID change, Cause cause) {
        jdbc.sql(
                        """
                        with back as (
                            update item i set deleted_at = null, version = version + 1
                            from history h
                            where h.change = :deletion and h.project = :project and h.field = 'DELETED' and h.item = i.id and h.new_value = i.deleted_at::text
                              and i.project = :project and i.authority = :authority
                            returning i.id, h.new_value
                        )
                        insert into history (authority, project, change, item, person, cause, field, old_value, new_value)
                        select :authority, :project, :change, id, :person, :cause, 'DELETED', new_value, null from back
                        """)
                .param("deletion", deletion)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("change", change)
                .param("person", viewer.person().value())
                .param("cause", cause.name())
                .update();
        refuseWithoutParent(viewer, project, change);
    }

    private void refuseWithoutParent(Viewer viewer, ProjectId project, UUID change) {
        boolean lost =
                jdbc.sql(
                                """
                                select exists (select from history h join item i on i.id = h.item join item p on p.id = i.parent
                                    where h.change = :change and h.project = :project and i.project = :project and i.authority = :authority and p.deleted_at is not null)
                                """)
                        .param("change", change)
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .query(Boolean.class)
                        .single();
        if (lost) {
            throw new Refused("work.undo.parentGone");
        }
    }
}

package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes an item with everything below it. The rows stay, marked, so that the step can be taken
 * back.
 */
@Component
public class ItemRemoval {

    private final Projects projects;
    private final Items items;
    private final History history;
    private final JdbcClient jdbc;

    ItemRemoval(Projects projects, Items items, History history, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * @return the change, for its undo
     */
    @Transactional
    public UUID remove(Viewer viewer, ProjectId project, ItemId id, Cause cause) {
        projects.around(viewer, items.visibleTo(viewer, project, id)).forPlanning();
        projects.lock(viewer, project);
        ProjectItem item = items.visibleTo(viewer, project, id);
        refuseUnseen(viewer, item);
        UUID change = OneStep.change();
        mark(viewer, item, change, cause);
        return change;
    }

    /** What others keep to themselves is not deleted by those who do not know of it. */
    private void refuseUnseen(Viewer viewer, ProjectItem item) {
        boolean unseen =
                jdbc.sql(
                                """
                                select exists (
                                    select from every_item e
                                    where e.project = :project and e.authority = :authority and e.deleted_at is null
                                      and e.place > :place || '.' and e.place < :place || '/'
                                      and not exists (select from item i where i.id = e.id))
                                """)
                        .param("project", item.project().value())
                        .param("authority", viewer.authority().value())
                        .param("place", item.place())
                        .query(Boolean.class)
                        .single();
        if (unseen) {
            throw new Refused("work.item.holdsConfidential", item.title());
        }
    }

    /** One statement, so that a package of five hundred tasks goes as one. */
    void mark(Viewer viewer, ProjectItem item, UUID change, Cause cause) {
        List<History.Trace> traces =
                jdbc.sql(
                                """
                                with gone as (
                                    update item set deleted_at = now(), version = version + 1, changed_at = now()
                                    where project = :project and authority = :authority and deleted_at is null
                                      and (id = :item or place > :place || '.' and place < :place || '/')
                                    returning id, deleted_at
                                )
                                insert into history (authority, project, id, change, item, person, cause, field, old_value, new_value)
                                select :authority, :project, uuidv7(), :change, id, :person, :cause, 'DELETED', null, deleted_at::text from gone
                                returning item, new_value
                                """)
                        .param("project", item.project().value())
                        .param("authority", viewer.authority().value())
                        .param("item", item.id().value())
                        .param("place", item.place())
                        .param("change", change)
                        .param("person", viewer.person().value())
                        .param("cause", cause.name())
                        .query((row, number) ->
                                new History.Trace(
                                        new ItemId(row.getObject("item", UUID.class)),
                                        ItemField.DELETED.name(),
                                        null,
                                        row.getString("new_value")))
                        .list();
        history.tell(viewer, item.project(), change, cause, traces);
    }

    /**
     * Takes back what one change created, with all that stands in it by now.
     *
     * @return how many went
     */
    int markAll(Viewer viewer, ProjectId project, List<ItemId> created, UUID undo) {
        List<History.Trace> traces =
                jdbc.sql(
                                """
                                with recursive below as (
                                    select id from item where id = any(:items) and project = :project and authority = :authority
                                    union
                                    select i.id from item i join below b on i.parent = b.id
                                ), gone as (
                                    update item set deleted_at = now(), version = version + 1, changed_at = now()
                                    where id in (select id from below) and deleted_at is null
                                    returning id, deleted_at
                                )
                                insert into history (authority, project, id, change, item, person, cause, field, old_value, new_value)
                                select :authority, :project, uuidv7(), :undo, id, :person, 'UNDO', 'DELETED', null, deleted_at::text from gone
                                returning item, new_value
                                """)
                        .param("items", created.stream().map(ItemId::value).toArray(UUID[]::new))
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .param("undo", undo)
                        .param("person", viewer.person().value())
                        .query((row, number) ->
                                new History.Trace(
                                        new ItemId(row.getObject("item", UUID.class)),
                                        ItemField.DELETED.name(),
                                        null,
                                        row.getString("new_value")))
                        .list();
        history.tell(viewer, project, undo, Cause.UNDO, traces);
        return traces.size();
    }
}

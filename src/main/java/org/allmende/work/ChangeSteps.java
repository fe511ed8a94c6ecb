package org.allmende.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The single steps of a change, as the history remembers them. */
@Repository
class ChangeSteps {

    private final JdbcClient jdbc;

    ChangeSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One field that a change touched.
     *
     * @param name of an {@link ItemField}, or of one of {@link OwnFields}
     */
    record Step(ItemId item, String name, @Nullable String from, @Nullable String to) {

        /** Null for an own field of the authority. */
        @Nullable ItemField field() {
            return own() == null ? ItemField.valueOf(name) : null;
        }

        @Nullable UUID own() {
            return OwnFields.traced(name);
        }

        boolean isDeletion() {
            return field() == ItemField.DELETED && from == null;
        }

        /** What those may take back who only work here. */
        boolean isWork() {
            return field() == ItemField.STATE
                    || field() == ItemField.PAUSED_UNTIL
                    || field() == ItemField.DONE_ON;
        }

        boolean isContent() {
            return !isWork()
                    && field() != ItemField.PARENT
                    && field() != ItemField.PLACE
                    && field() != ItemField.DELETED
                    && field() != ItemField.CREATED;
        }
    }

    /** What was decided about without touching an item: the version of a template, in words. */
    Optional<String> decided(Viewer viewer, ProjectId project, UUID change) {
        return jdbc.sql(
                        """
                        select coalesce(new_value, old_value) from history
                        where change = :change and project = :project and authority = :authority and item is null and field = :field
                        """)
                .param("change", change)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("field", ChangeUndo.UPGRADED)
                .query(String.class)
                .optional();
    }

    List<Step> of(Viewer viewer, ProjectId project, UUID change) {
        return jdbc.sql(
                        """
                        select item, field, old_value, new_value from history
                        where change = :change and project = :project and authority = :authority and item is not null
                          and (field = any(:fields) or field like 'FIELD:%')
                        order by id
                        """)
                .param("change", change)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param(
                        "fields",
                        List.of(ItemField.values()).stream().map(Enum::name).toArray(String[]::new))
                .query((row, number) ->
                        new Step(
                                new ItemId(row.getObject("item", UUID.class)),
                                row.getString("field"),
                                row.getString("old_value"),
                                row.getString("new_value")))
                .list();
    }

    /** Whether the field was changed again after this step. */
    boolean isOvertaken(Viewer viewer, Step step) {
        ItemField field = step.field();
        if (field != null && field.isShared()) {
            return isOtherwise(viewer, field, step);
        }
        return jdbc.sql(
                        """
                        select coalesce((select new_value is distinct from :to from history
                            where item = :item and authority = :authority and field = :field order by id desc limit 1), false)
                        """)
                .param("to", step.to())
                .param("item", step.item().value())
                .param("authority", viewer.authority().value())
                .param("field", step.name())
                .query(Boolean.class)
                .single();
    }

    private boolean isOtherwise(Viewer viewer, ItemField field, Step step) {
        return jdbc.sql(
                        "select (%s) is distinct from :to from item where id = :item and authority = :authority"
                                .formatted(field.read()))
                .param("to", step.to())
                .param("item", step.item().value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Brings back what a change deleted, at once.
     *
     * @return what came back
     */
    List<History.Trace> restore(Viewer viewer, ProjectId project, UUID change, UUID undo) {
        return jdbc.sql(
                        """
                        with back as (
                            update item i set deleted_at = null, version = version + 1, changed_at = now()
                            from history h
                            where h.change = :change and h.project = :project and h.authority = :authority and i.id = h.item
                              and i.project = :project and i.authority = :authority
                              and i.deleted_at = case when h.field = 'DELETED' then h.new_value::timestamptz end
                            returning i.id, h.new_value)
                        insert into history (authority, project, id, change, item, person, cause, field, old_value, new_value)
                        select :authority, :project, uuidv7(), :undo, id, :person, 'UNDO', 'DELETED', new_value, null from back
                        returning item, old_value
                        """)
                .param("change", change)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("undo", undo)
                .param("person", viewer.person().value())
                .query((row, number) ->
                        new History.Trace(
                                new ItemId(row.getObject("item", UUID.class)),
                                ItemField.DELETED.name(),
                                row.getString("old_value"),
                                null))
                .list();
    }

    /** Whether something stands in it that would lose its package. */
    boolean holdsItems(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        "select exists (select from every_item where parent = :item and authority = :authority and deleted_at is null)")
                .param("item", item.id().value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }

    /** Whether something alive stands in a package that is deleted. */
    boolean leavesOrphans(Viewer viewer, ProjectId project, UUID undo) {
        return jdbc.sql(
                        """
                        select exists (
                            select from history h
                            join item i on i.id = h.item and i.deleted_at is null
                            join every_item a on a.id = i.parent and a.deleted_at is not null
                            where h.change = :undo and h.project = :project and h.authority = :authority)
                        """)
                .param("undo", undo)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }
}

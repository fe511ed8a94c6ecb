package org.allmende.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The only way an item changes. Compares what shall be with what is, writes the difference and its
 * trace, and moves a subtree along when its top moves.
 */
@Repository
class ItemWriter {

    private final JdbcClient jdbc;
    private final ItemLines lines;
    private final History history;
    private final OwnFields ownFields;

    ItemWriter(JdbcClient jdbc, ItemLines lines, History history, OwnFields ownFields) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.history = history;
        this.ownFields = ownFields;
    }

    /**
     * @param readVersion the version the person saw, or null when it does not matter for this
     *     change
     * @param change groups what belongs together, for undo
     * @return whether anything changed
     * @throws Stale when somebody changed the item since that version
     */
    boolean write(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            @Nullable Integer readVersion,
            ItemChange wanted,
            UUID change,
            Cause cause) {
        return write(viewer, project, item, readVersion, wanted, change, cause, List.of());
    }

    /**
     * @param notes lines of the history that belong to the change; none when nothing changes
     */
    boolean write(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            @Nullable Integer readVersion,
            ItemChange wanted,
            UUID change,
            Cause cause,
            List<History.Trace> notes) {
        Map<ItemField, @Nullable String> present = read(viewer, project, item, readVersion, wanted);
        var changed = new EnumMap<ItemField, @Nullable String>(ItemField.class);
        var traces = new ArrayList<History.Trace>(notes);
        wanted.values()
                .forEach((field, to) -> {
                    String from = present.get(field);
                    if (!Objects.equals(from, to)) {
                        changed.put(field, to);
                        traces.add(new History.Trace(item, field.name(), from, to));
                    }
                });
        Map<UUID, @Nullable String> own = changedOwn(viewer, item, wanted.own(), traces);
        if (changed.isEmpty() && own.isEmpty()) {
            return false;
        }
        if (!own.isEmpty()) {
            ownFields.put(viewer, project, item, own);
        }
        update(viewer, project, item, changed);
        if (changed.containsKey(ItemField.ASSIGNEES)) {
            assign(viewer, project, item, changed.get(ItemField.ASSIGNEES));
        }
        if (changed.containsKey(ItemField.GROUPS)) {
            assignGroups(viewer, project, item, changed.get(ItemField.GROUPS));
        }
        if (changed.containsKey(ItemField.SUBTASKS)) {
            lines.putSubtasks(viewer, project, item, changed.get(ItemField.SUBTASKS));
        }
        if (changed.containsKey(ItemField.PREDECESSORS)) {
            lines.putPredecessors(viewer, project, item, changed.get(ItemField.PREDECESSORS));
        }
        if (changed.containsKey(ItemField.PLACE)) {
            moveSubtree(
                    viewer,
                    project,
                    Objects.requireNonNull(present.get(ItemField.PLACE)),
                    Objects.requireNonNull(changed.get(ItemField.PLACE)));
        }
        history.append(viewer, project, change, cause, traces);
        return true;
    }

    private Map<UUID, @Nullable String> changedOwn(
            Viewer viewer,
            ItemId item,
            Map<UUID, @Nullable String> wanted,
            List<History.Trace> traces) {
        var changed = new HashMap<UUID, @Nullable String>();
        if (wanted.isEmpty()) {
            return changed;
        }
        Map<UUID, String> present = ownFields.values(viewer, item);
        wanted.forEach((field, to) -> {
            String from = present.get(field);
            if (!Objects.equals(from, to)) {
                changed.put(field, to);
                traces.add(new History.Trace(item, OwnFields.TRACE + field, from, to));
            }
        });
        return changed;
    }

    private Map<ItemField, @Nullable String> read(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            @Nullable Integer readVersion,
            ItemChange wanted) {
        var columns = new ArrayList<>(List.of("version"));
        for (ItemField field : wanted.values().keySet()) {
            columns.add(field.read());
        }
        return jdbc.sql(
                        "select "
                                + String.join(", ", columns)
                                + " from item where id = :id and project = :project and authority = :authority for no key update")
                .param("id", item.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> {
                    if (readVersion != null && row.getInt(1) != readVersion) {
                        throw new Stale();
                    }
                    var values = new EnumMap<ItemField, @Nullable String>(ItemField.class);
                    int column = 2;
                    for (ItemField field : wanted.values().keySet()) {
                        values.put(field, row.getString(column++));
                    }
                    return values;
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void update(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            Map<ItemField, @Nullable String> changed) {
        var sets = new ArrayList<String>(List.of("version = version + 1", "changed_at = now()"));
        var values = new ArrayList<@Nullable Object>();
        changed.forEach((field, value) -> {
            if (field.write() != null) {
                sets.add(field.write());
                values.add(value);
            }
        });
        values.addAll(List.of(item.value(), project.value(), viewer.authority().value()));
        jdbc.sql(
                        "update item set "
                                + String.join(", ", sets)
                                + " where id = ? and project = ? and authority = ?")
                .params(values)
                .update();
    }

    private void assign(Viewer viewer, ProjectId project, ItemId item, @Nullable String people) {
        jdbc.sql("delete from assignee where item = :item and project = :project")
                .param("item", item.value())
                .param("project", project.value())
                .update();
        if (people != null) {
            jdbc.sql(
                            """
                            insert into assignee (authority, project, item, person)
                            select :authority, :project, :item, unnest(string_to_array(:people, ','))::uuid
                            """)
                    .param("authority", viewer.authority().value())
                    .param("project", project.value())
                    .param("item", item.value())
                    .param("people", people)
                    .update();
        }
    }

    /** A group that was dissolved meanwhile does not come back by taking a step back. */
    private void assignGroups(
            Viewer viewer, ProjectId project, ItemId item, @Nullable String groups) {
        jdbc.sql("delete from assignee_group where item = :item and project = :project")
                .param("item", item.value())
                .param("project", project.value())
                .update();
        if (groups != null) {
            jdbc.sql(
                            """
                            insert into assignee_group (authority, project, item, person_group)
                            select g.authority, :project, :item, g.id from person_group g
                            where g.authority = :authority and g.id = any(string_to_array(:groups, ',')::uuid[])
                            """)
                    .param("authority", viewer.authority().value())
                    .param("project", project.value())
                    .param("item", item.value())
                    .param("groups", groups)
                    .update();
        }
    }

    /**
     * Deleted items below move too, so that they come back to the right place; and those that the
     * viewer does not see.
     */
    private void moveSubtree(Viewer viewer, ProjectId project, String from, String to) {
        jdbc.sql(
                        """
                        update every_item set place = :to || substr(place, :length)
                        where project = :project and authority = :authority and place > :from || '.' and place < :from || '/'
                        """)
                .param("to", to)
                .param("length", from.length() + 1)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("from", from)
                .update();
    }
}

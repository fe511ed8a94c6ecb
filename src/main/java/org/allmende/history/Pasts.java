package org.allmende.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemField;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Plays the history of a project back: what a field was is the earlier value of the first change
 * after that moment, or what it is now where there was none. Two queries, however big the project;
 * the fence leaves out the items that are not the viewer's.
 */
@Repository
class Pasts {

    private static final List<ItemField> FIELDS =
            List.of(
                    ItemField.TITLE,
                    ItemField.PARENT,
                    ItemField.STATE,
                    ItemField.START,
                    ItemField.END,
                    ItemField.RESPONSIBLE,
                    ItemField.ASSIGNEES,
                    ItemField.DELETED,
                    ItemField.CREATED);

    /**
     * What came with the project has no line of its own: it is as old as the project. Deleted items
     * are read as well, for they may have been there.
     */
    private static final String ITEMS =
            """
            select i.id, i.number, i.kind, i.title, i.parent, i.state, i.start_on, i.end_on, i.responsible, i.deleted_at,
                (select string_agg(a.person::text, ',' order by a.person) from assignee a where a.item = i.id) as assignees,
                not exists (select from history c where c.item = i.id and c.field = 'CREATED') and coalesce(b.at >= :moment, false) as later
            from item i
            left join lateral (
                select min(h.at) as at from history h
                where h.project = i.project and h.item is null and h.field in ('PROJECT_CREATED', 'ADOPTED')) b on true
            where i.project = :project and i.authority = :authority
            order by i.place
            """;

    private static final String CHANGES =
            """
            select distinct on (h.item, h.field) h.item, h.field, h.old_value from history h
            where h.project = :project and h.authority = :authority and h.item is not null and h.at >= :moment and h.field = any(:fields)
            order by h.item, h.field, h.at, h.id
            """;

    private final JdbcClient jdbc;

    Pasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All items that are there or were there then, in the order of the tree.
     *
     * @param head the proof that the viewer may look into the project
     */
    List<ItemThen> at(Viewer viewer, ProjectHead head, Instant moment) {
        Map<ItemId, Map<ItemField, @Nullable String>> earlier = changes(viewer, head, moment);
        var all = new ArrayList<ItemThen>();
        jdbc.sql(ITEMS)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .param("moment", Timestamp.from(moment))
                .query(row -> {
                    var id = new ItemId(row.getObject("id", UUID.class));
                    ItemThen item = read(row, id, earlier.getOrDefault(id, Map.of()));
                    if (item.then() != null || item.now() != null) {
                        all.add(item);
                    }
                });
        return all;
    }

    private Map<ItemId, Map<ItemField, @Nullable String>> changes(
            Viewer viewer, ProjectHead head, Instant moment) {
        var changes = new HashMap<ItemId, Map<ItemField, @Nullable String>>();
        jdbc.sql(CHANGES)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .param("moment", Timestamp.from(moment))
                .param("fields", FIELDS.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    changes.computeIfAbsent(
                                    new ItemId(row.getObject("item", UUID.class)),
                                    item -> new EnumMap<>(ItemField.class))
                            .put(
                                    ItemField.valueOf(row.getString("field")),
                                    row.getString("old_value"));
                });
        return changes;
    }

    private static ItemThen read(ResultSet row, ItemId id, Map<ItemField, @Nullable String> earlier)
            throws SQLException {
        boolean gone = row.getObject("deleted_at") != null;
        boolean wasGone =
                earlier.containsKey(ItemField.DELETED)
                        ? earlier.get(ItemField.DELETED) != null
                        : gone;
        boolean notYet = earlier.containsKey(ItemField.CREATED) || row.getBoolean("later");
        var now =
                new ItemState(
                        row.getString("title"),
                        id(row.getString("parent")),
                        TaskState.valueOf(row.getString("state")),
                        row.getObject("start_on", LocalDate.class),
                        row.getObject("end_on", LocalDate.class),
                        person(row.getString("responsible")),
                        row.getString("assignees"));
        return new ItemThen(
                id,
                row.getInt("number"),
                ItemKind.valueOf(row.getString("kind")),
                notYet || wasGone ? null : then(now, earlier),
                gone ? null : now);
    }

    private static ItemState then(ItemState now, Map<ItemField, @Nullable String> earlier) {
        return new ItemState(
                Optional.ofNullable(earlier.get(ItemField.TITLE)).orElse(now.title()),
                earlier.containsKey(ItemField.PARENT)
                        ? id(earlier.get(ItemField.PARENT))
                        : now.parent(),
                Optional.ofNullable(earlier.get(ItemField.STATE))
                        .map(TaskState::valueOf)
                        .orElse(now.state()),
                earlier.containsKey(ItemField.START)
                        ? date(earlier.get(ItemField.START))
                        : now.startOn(),
                earlier.containsKey(ItemField.END) ? date(earlier.get(ItemField.END)) : now.endOn(),
                earlier.containsKey(ItemField.RESPONSIBLE)
                        ? person(earlier.get(ItemField.RESPONSIBLE))
                        : now.responsible(),
                earlier.containsKey(ItemField.ASSIGNEES)
                        ? earlier.get(ItemField.ASSIGNEES)
                        : now.assignees());
    }

    private static @Nullable ItemId id(@Nullable String text) {
        return text == null ? null : ItemId.of(text);
    }

    private static @Nullable PersonId person(@Nullable String text) {
        return text == null ? null : PersonId.of(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}

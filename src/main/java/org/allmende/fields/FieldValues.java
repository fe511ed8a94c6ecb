package org.allmende.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.OwnFields;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What items say in the fields of an authority. Who reads has seen the items. */
@Repository
public class FieldValues implements OwnFields {

    private final JdbcClient jdbc;

    FieldValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a page of items, in the order of the fields; items without a value are missing. */
    @Transactional(readOnly = true)
    public Map<ItemId, List<FieldValue>> of(Viewer viewer, Collection<ItemId> items) {
        var values = new HashMap<ItemId, List<FieldValue>>();
        if (items.isEmpty()) {
            return values;
        }
        jdbc.sql(
                        """
                        select v.item, f.id, f.name, f.kind, v.value
                        from own_value v join own_field f on f.id = v.field
                        where v.authority = :authority and v.item = any(:items)
                          and exists (select from item i where i.id = v.item)
                        order by f.archived_at is not null, f.position, f.id
                        """)
                .param("authority", viewer.authority().value())
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .query(row -> {
                    values.computeIfAbsent(
                                    new ItemId(row.getObject("item", UUID.class)),
                                    item -> new ArrayList<>())
                            .add(
                                    new FieldValue(
                                            new FieldId(row.getObject("id", UUID.class)),
                                            row.getString("name"),
                                            FieldKind.valueOf(row.getString("kind")),
                                            row.getString("value")));
                });
        return values;
    }

    @Override
    public Map<UUID, String> values(Viewer viewer, ItemId item) {
        var values = new HashMap<UUID, String>();
        of(viewer, List.of(item))
                .getOrDefault(item, List.of())
                .forEach(value -> values.put(value.field().value(), value.value()));
        return values;
    }

    /** A field that was deleted meanwhile does not come back by taking a step back. */
    @Override
    public void put(
            Viewer viewer, ProjectId project, ItemId item, Map<UUID, @Nullable String> changed) {
        changed.forEach((field, value) -> {
            if (value == null) {
                jdbc.sql(
                                "delete from own_value where item = :item and field = :field and authority = :authority")
                        .param("item", item.value())
                        .param("field", field)
                        .param("authority", viewer.authority().value())
                        .update();
            } else {
                jdbc.sql(
                                """
                                insert into own_value (authority, project, item, field, value)
                                select f.authority, :project, :item, f.id, :value from own_field f where f.id = :field and f.authority = :authority
                                on conflict (item, field) do update set value = excluded.value
                                """)
                        .param("authority", viewer.authority().value())
                        .param("project", project.value())
                        .param("item", item.value())
                        .param("field", field)
                        .param("value", value)
                        .update();
            }
        });
    }

    @Override
    public Map<UUID, Name> names(Viewer viewer, Collection<UUID> fields) {
        var names = new HashMap<UUID, Name>();
        jdbc.sql(
                        "select id, name, kind from own_field where authority = :authority and id = any(:ids)")
                .param("authority", viewer.authority().value())
                .param("ids", fields.toArray(UUID[]::new))
                .query(row -> {
                    names.put(
                            row.getObject("id", UUID.class),
                            new Name(
                                    row.getString("name"),
                                    FieldKind.valueOf(row.getString("kind")).form()));
                });
        return names;
    }
}

package org.allmende.work;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an item said some versions ago, from its history. */
@Repository
class ItemPast {

    private final JdbcClient jdbc;

    ItemPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Earlier values.
     *
     * @param own of the fields that the authority has defined for itself
     */
    record Past(Map<ItemField, @Nullable String> fields, Map<UUID, @Nullable String> own) {}

    /**
     * The values of fields before the last so many changes; fields that none of these touched are
     * missing.
     *
     * @param changes how many; each raised the version by one
     */
    Past since(Viewer viewer, ProjectItem item, int changes) {
        var values = new EnumMap<ItemField, @Nullable String>(ItemField.class);
        var own = new HashMap<UUID, @Nullable String>();
        jdbc.sql(
                        """
                        select distinct on (field) field, old_value from history
                        where item = :item and authority = :authority and (field = any(:fields) or field like 'FIELD:%')
                          and change in (
                            select change from history
                            where item = :item and authority = :authority and (field = any(:fields) or field like 'FIELD:%')
                            group by change order by max(id::text) desc limit :changes)
                        order by field, id
                        """)
                .param("item", item.id().value())
                .param("authority", viewer.authority().value())
                .param(
                        "fields",
                        Stream.of(ItemField.values())
                                .filter(field -> field != ItemField.CREATED)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("changes", Math.max(0, changes))
                .query(row -> {
                    UUID traced = OwnFields.traced(row.getString("field"));
                    if (traced != null) {
                        own.put(traced, row.getString("old_value"));
                    } else {
                        values.put(
                                ItemField.valueOf(row.getString("field")),
                                row.getString("old_value"));
                    }
                });
        return new Past(values, own);
    }
}

package org.allmende.work;

import java.util.EnumMap;
import java.util.Map;
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
     * The values of fields before the last so many changes; fields that none of these touched are
     * missing.
     *
     * @param changes how many; each raised the version by one
     */
    Map<ItemField, @Nullable String> since(Viewer viewer, ProjectItem item, int changes) {
        var values = new EnumMap<ItemField, @Nullable String>(ItemField.class);
        jdbc.sql(
                        """
                        select distinct on (field) field, old_value from history
                        where item = :item and authority = :authority and field = any(:fields)
                          and change in (
                            select change from history
                            where item = :item and authority = :authority and field = any(:fields)
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
                    values.put(
                            ItemField.valueOf(row.getString("field")), row.getString("old_value"));
                });
        return values;
    }
}

package org.allmende.work;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of an item: new values by field, as text; null empties a field. Fields that are
 * not named stay.
 */
public final class ItemChange {

    private final EnumMap<ItemField, @Nullable String> values = new EnumMap<>(ItemField.class);

    public ItemChange set(ItemField field, @Nullable Object value) {
        values.put(field, value == null ? null : value.toString());
        return this;
    }

    public boolean names(ItemField field) {
        return values.containsKey(field);
    }

    public @Nullable String value(ItemField field) {
        return values.get(field);
    }

    Map<ItemField, @Nullable String> values() {
        return values;
    }
}

package org.allmende.work;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of an item: new values by field, as text; null empties a field. Fields that are
 * not named stay.
 */
public final class ItemChange {

    private final EnumMap<ItemField, @Nullable String> values = new EnumMap<>(ItemField.class);

    private final Map<UUID, @Nullable String> own = new HashMap<>();

    public ItemChange set(ItemField field, @Nullable Object value) {
        values.put(field, value == null ? null : value.toString());
        return this;
    }

    /** A field that the authority has defined for itself. */
    ItemChange setOwn(UUID field, @Nullable String value) {
        own.put(field, value);
        return this;
    }

    ItemChange setOwn(Map<UUID, @Nullable String> fields) {
        own.putAll(fields);
        return this;
    }

    Map<UUID, @Nullable String> own() {
        return own;
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

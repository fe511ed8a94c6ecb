package org.allmende.plan;

/**
 * The stable name of an item within its plan, such as "1.1". It survives renaming, moving, versions
 * and adoption.
 *
 * @param value 1 to 64 characters: letters, digits, dot, hyphen, underscore
 * @throws PlanRefused {@code plan.key} for anything else
 */
public record ItemKey(String value) implements Comparable<ItemKey> {

    public ItemKey {
        Keys.check(value);
    }

    public static ItemKey of(String value) {
        return new ItemKey(value);
    }

    @Override
    public int compareTo(ItemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.allmende.plan;

/**
 * The short name of a role within its plan, such as "PL" or "KÄM".
 *
 * @param value 1 to 64 characters: letters, digits, dot, hyphen, underscore
 * @throws PlanRefused {@code plan.key} for anything else
 */
public record RoleKey(String value) implements Comparable<RoleKey> {

    public RoleKey {
        Keys.check(value);
    }

    public static RoleKey of(String value) {
        return new RoleKey(value);
    }

    @Override
    public int compareTo(RoleKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

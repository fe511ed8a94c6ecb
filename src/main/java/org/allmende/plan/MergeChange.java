package org.allmende.plan;

import org.allmende.plan.PlanDiff.Field;
import org.jspecify.annotations.Nullable;

/**
 * One change from the base to the newer plan that the own plan has not made yet. Values are of the
 * type of the field; of {@link Kind#ADDED} and {@link Kind#REMOVED} the whole item, of {@link
 * Kind#MOVED} the key of the package, of {@link Kind#REORDERED} the keys of the content in order,
 * of {@link Kind#ROLE} the title; null where there is none.
 *
 * @param old in the base
 * @param own in the own plan
 * @param offered in the newer plan
 * @param merged in the own plan once accepted; not always as offered, since of a list both sides
 *     keep their elements
 * @param conflict whether the own plan was changed at the same spot in another way
 */
public record MergeChange(
        Id id,
        @Nullable Object old,
        @Nullable Object own,
        @Nullable Object offered,
        @Nullable Object merged,
        boolean conflict) {

    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        /** The order within a package; its key, or none for the top. */
        REORDERED,
        FIELD,
        ROLE
    }

    /**
     * What is changed: at most one change has it.
     *
     * @param key of the item or the role; empty for the order at the top
     */
    public record Id(Kind kind, String key, @Nullable Field field) {

        static Id of(Kind kind, @Nullable ItemKey key) {
            return new Id(kind, key == null ? "" : key.value(), null);
        }

        static Id of(ItemKey key, Field field) {
            return new Id(Kind.FIELD, key.value(), field);
        }

        static Id of(RoleKey key) {
            return new Id(Kind.ROLE, key.value(), null);
        }

        /** As one word, such as "FIELD:1.1:TITLE"; keys have no colons. */
        @Override
        public String toString() {
            return kind + ":" + key + (field == null ? "" : ":" + field);
        }
    }

    /** Own edits win; everything else is taken. */
    public MergeDecision preset() {
        return conflict ? MergeDecision.DECLINE : MergeDecision.ACCEPT;
    }
}

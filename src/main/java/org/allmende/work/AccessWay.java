package org.allmende.work;

import org.allmende.plan.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has a right somewhere: what was given, to whom, and where.
 *
 * @param origin how it came about
 * @param group name of the group or partner authority it was given to, empty for the person alone
 * @param item where it was given, or null for the project
 * @param kind of that item, or null
 * @param number of that item, or 0
 * @param title of that item; empty when it is not the viewer's to know
 */
public record AccessWay(
        Origin origin,
        ProjectRole role,
        String group,
        @Nullable ItemId item,
        @Nullable ItemKind kind,
        int number,
        String title) {

    /** How a right comes about. */
    public enum Origin {
        /** Somebody gave it. */
        GIVEN,
        /** A partner authority named the person. */
        PARTNER,
        /** Who answers for something confidential plans it. */
        RESPONSIBLE,
        /** Who answers for the project plans what nobody else would. */
        LEAD
    }
}

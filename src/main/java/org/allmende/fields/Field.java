package org.allmende.fields;

import java.util.List;
import org.allmende.plan.ItemKind;

/**
 * A field of an authority.
 *
 * @param choices what a choice offers, in order; empty for other kinds
 * @param used how many items have a value of it
 * @param archived offered no more; values stay and are shown
 */
public record Field(
        FieldId id,
        String name,
        FieldKind kind,
        List<String> choices,
        String hint,
        boolean packages,
        boolean tasks,
        boolean milestones,
        boolean archived,
        int used,
        int version) {

    public boolean isFor(ItemKind item) {
        return switch (item) {
            case PACKAGE -> packages;
            case TASK -> tasks;
            case MILESTONE -> milestones;
        };
    }
}

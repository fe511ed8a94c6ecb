package org.allmende.inbox;

import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is told of a thing.
 *
 * @param item null when it is about the project itself
 * @param insteadOf the absent person for whom they stand in, or null
 */
record Told(PersonId person, @Nullable ItemId item, NoticeKind kind, @Nullable PersonId insteadOf) {

    Told about(@Nullable ItemId other) {
        return new Told(person, other, kind, insteadOf);
    }

    Told weightier(Told other) {
        int order = kind.compareTo(other.kind);
        // What concerns oneself counts more than what one hears for somebody else.
        return order < 0 || order == 0 && insteadOf == null ? this : other;
    }
}

package org.allmende.talks.results;

import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who had a place, as those who write the note know them.
 *
 * @param id of their attendance
 * @param person null for guests without an account
 */
public record Attendee(UUID id, @Nullable PersonId person, String name, String house) {

    public String label() {
        return house.isEmpty() ? name : name + ", " + house;
    }
}

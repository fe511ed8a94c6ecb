package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.people.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * A right as it was given.
 *
 * @param item what it was given on, or null for the whole project
 * @param number of that item, 0 for the project
 * @param place title of that item; empty for the project, and for what the viewer does not see
 * @param name of the person or group
 * @param card of the person, or null for a group
 * @param members of the group, empty for a person
 * @param guest a person who is a guest here
 */
public record Grant(
        UUID id,
        @Nullable ItemId item,
        int number,
        String place,
        Grantee grantee,
        String name,
        @Nullable PersonCard card,
        List<PersonCard> members,
        boolean guest,
        ProjectRole role) {

    public boolean isGroup() {
        return grantee.group() != null;
    }
}

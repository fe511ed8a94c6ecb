package org.allmende.files;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The files of one item, by name.
 *
 * @param largest what one may send, in megabytes
 */
public record PlaceFiles(
        Subject subject,
        List<ListedFile> files,
        Map<PersonId, PersonCard> people,
        boolean mayAdd,
        int largest) {

    public @Nullable PersonCard card(PersonId person) {
        return people.get(person);
    }

    public String path() {
        return subject.path() + "/dateien";
    }
}

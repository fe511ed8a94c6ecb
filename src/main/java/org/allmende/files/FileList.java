package org.allmende.files;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * The page of all files of a project.
 *
 * @param count how many the filter lets through, on all pages
 * @param bytes how much they are together
 * @param largest what one may send, in megabytes
 */
public record FileList(
        ProjectHead head,
        FileFilter filter,
        List<ListedFile> files,
        long count,
        long bytes,
        Map<PersonId, PersonCard> people,
        boolean mayAdd,
        int largest) {

    public @Nullable PersonCard card(PersonId person) {
        return people.get(person);
    }

    public boolean hasMore() {
        return (long) filter.page() * FileFilter.SIZE < count;
    }
}

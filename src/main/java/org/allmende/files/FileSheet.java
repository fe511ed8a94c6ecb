package org.allmende.files;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The page of one file.
 *
 * @param versions the newest first, at least one
 * @param largest what one may send, in megabytes
 */
public record FileSheet(
        StoredFile file,
        Subject subject,
        List<FileVersion> versions,
        Map<PersonId, PersonCard> people,
        Viewer viewer,
        int largest) {

    public FileVersion newest() {
        return versions.getFirst();
    }

    public @Nullable PersonCard card(PersonId person) {
        return people.get(person);
    }

    /** Whether there is a picture of it to look at. */
    public boolean hasPreview() {
        return newest().isShown() || newest().preview() != null && newest().state().isOpen();
    }

    public boolean mayAdd() {
        return subject.mayWork(viewer);
    }

    public boolean mayRemove() {
        return file.mayRemove(viewer, subject);
    }

    public String path(FileVersion version) {
        return file.path() + "/versionen/" + version.number();
    }
}

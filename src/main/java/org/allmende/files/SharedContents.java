package org.allmende.files;

import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contents that other modules keep beyond the project they came from. Who may have one is decided
 * there; a table that refers to contents has to be known to {@code lock_orphaned_content}.
 */
@Component
public class SharedContents {

    private final Files files;
    private final Subjects subjects;
    private final Contents contents;
    private final FileWriting writing;
    private final Vault vault;

    SharedContents(
            Files files, Subjects subjects, Contents contents, FileWriting writing, Vault vault) {
        this.files = files;
        this.subjects = subjects;
        this.contents = contents;
        this.writing = writing;
        this.vault = vault;
    }

    /**
     * A version of a file of a project, claimed for the rest of this transaction.
     *
     * @throws org.allmende.shared.NotFound when the viewer does not see it
     * @throws Refused while the virus scanner has not answered, or when it found something
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Content claim(Viewer viewer, ProjectId project, FileId file, int number) {
        Original original = files.original(viewer, project, file, number);
        contents.touch(original.hash());
        return new Content(original.name(), original.hash(), original.size(), original.type());
    }

    /**
     * Puts a content into a project as a file of its own.
     *
     * @param item null for the project itself
     * @throws Refused when there is no room
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Viewer viewer, ProjectId project, @Nullable ItemId item, Content content) {
        writing.write(viewer, subjects.visibleTo(viewer, project, item), content);
    }

    /**
     * A content to be given out.
     *
     * @throws Refused while the virus scanner has not answered, or when it found something
     */
    @Transactional(readOnly = true)
    public Original open(Content content) {
        ContentState state = contents.state(content.hash());
        if (!state.isOpen()) {
            throw new Refused(
                    state == ContentState.WAITING
                            ? "files.problem.waiting"
                            : "files.problem.removed",
                    content.name());
        }
        return new Original(
                content.name(),
                content.type(),
                content.kind(),
                content.hash(),
                content.size(),
                () -> vault.open(content.name(), content.hash()));
    }
}

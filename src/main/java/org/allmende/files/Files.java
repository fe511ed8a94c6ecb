package org.allmende.files;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files for the pages and for other modules. Whoever may see a project or item may have its files;
 * whoever may work on it may bring some.
 */
@Component
public class Files {

    private final Subjects subjects;
    private final StoredFiles files;
    private final FileVersions versions;
    private final Intake intake;
    private final Vault vault;
    private final FileWriting writing;
    private final TransactionTemplate transaction;

    Files(
            Subjects subjects,
            StoredFiles files,
            FileVersions versions,
            Intake intake,
            Vault vault,
            FileWriting writing,
            TransactionTemplate transaction) {
        this.subjects = subjects;
        this.files = files;
        this.versions = versions;
        this.intake = intake;
        this.vault = vault;
        this.writing = writing;
        this.transaction = transaction;
    }

    /**
     * Takes a file in; one of the same name in the same place becomes its next version. Reads the
     * stream piece by piece and holds no transaction meanwhile; call it outside of one.
     *
     * @param item null for the project itself
     * @param name as it was sent
     * @param content read to its end, not closed
     * @throws NotFound when the viewer does not see the place
     * @throws Forbidden when they may not work there
     * @throws Refused when the file is empty, too large, harmful, unchanged, or there is no room;
     *     or the place is closed
     */
    public Added add(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            String name,
            InputStream content) {
        askToAdd(viewer, project, item);
        try (Incoming incoming = intake.receive(name, content)) {
            vault.keep(incoming);
            return inTransaction(() -> {
                Subject subject = subjects.visibleTo(viewer, project, item).forWorking(viewer);
                return writing.write(viewer, subject, null, incoming);
            });
        }
    }

    /**
     * Asks for the right to bring files, before any is received.
     *
     * @throws Forbidden when the viewer only reads there
     * @throws Refused when the project is archived or the task is closed
     */
    public void askToAdd(Viewer viewer, ProjectId project, @Nullable ItemId item) {
        subjects.visibleTo(viewer, project, item).forWorking(viewer);
    }

    /** The same for the next version of a file. */
    public void askToAdd(Viewer viewer, ProjectId project, FileId id) {
        inTransaction(
                () -> subject(viewer, files.visibleTo(viewer, project, id)).forWorking(viewer));
    }

    /** Takes the next version of a certain file in, whatever its name. */
    public Added addVersion(
            Viewer viewer, ProjectId project, FileId id, String name, InputStream content) {
        askToAdd(viewer, project, id);
        try (Incoming incoming = intake.receive(name, content)) {
            vault.keep(incoming);
            return inTransaction(() -> {
                StoredFile file = files.locked(viewer, project, id);
                Subject subject = subject(viewer, file).forWorking(viewer);
                return writing.write(viewer, subject, file, incoming);
            });
        }
    }

    /** The files of a project itself, or of one of its items, by name. */
    public List<ListedFile> of(Viewer viewer, ProjectId project, @Nullable ItemId item) {
        return inTransaction(() -> files.of(viewer, subjects.visibleTo(viewer, project, item)));
    }

    /**
     * A version as it was sent.
     *
     * @throws NotFound when the viewer does not see it
     * @throws Refused while the virus scanner has not answered, or when it found something
     */
    public Original original(Viewer viewer, ProjectId project, FileId id, int number) {
        FileVersion version = version(viewer, project, id, number);
        refuseUnlessOpen(version);
        return new Original(
                version.name(),
                version.type(),
                version.kind(),
                version.hash(),
                version.size(),
                () -> vault.open(version.name(), version.hash()));
    }

    /**
     * A picture of the first page, as PNG.
     *
     * @throws NotFound when there is none
     */
    public Original preview(Viewer viewer, ProjectId project, FileId id, int number) {
        FileVersion version = version(viewer, project, id, number);
        String hash = version.preview();
        if (hash == null || !version.state().isOpen()) {
            throw new NotFound();
        }
        return new Original(
                version.name() + ".png",
                "image/png",
                FileKind.PICTURE,
                hash,
                -1,
                () -> vault.open(version.name(), hash));
    }

    private FileVersion version(Viewer viewer, ProjectId project, FileId id, int number) {
        return inTransaction(() -> {
            StoredFile file = files.visibleTo(viewer, project, id);
            subject(viewer, file);
            return versions.visibleTo(viewer, id, number);
        });
    }

    private static void refuseUnlessOpen(FileVersion version) {
        if (version.state() == ContentState.WAITING) {
            throw new Refused("files.problem.waiting", version.name());
        }
        if (version.state() == ContentState.INFECTED) {
            throw new Refused("files.problem.removed", version.name());
        }
    }

    private Subject subject(Viewer viewer, StoredFile file) {
        return subjects.visibleTo(viewer, file.project(), file.item());
    }

    private <R> R inTransaction(Supplier<R> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }
}

package org.allmende.files;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a version of a file comes into being. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileWriting {

    static final String FIELD = "FILE";

    private final StoredFiles files;
    private final FileVersions versions;
    private final FileWords words;
    private final Vault vault;
    private final HistoryNotes history;
    private final AllmendeSettings.Files settings;
    private final Clock clock;

    FileWriting(
            StoredFiles files,
            FileVersions versions,
            FileWords words,
            Vault vault,
            HistoryNotes history,
            AllmendeSettings settings,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.words = words;
        this.vault = vault;
        this.history = history;
        this.settings = settings.files();
        this.clock = clock;
    }

    /**
     * @param into the file that gets the version; null for the one of the same name, or a new one
     */
    Added write(Viewer viewer, Subject subject, @Nullable StoredFile into, Incoming incoming) {
        refuseOverQuota(viewer, incoming.content());
        vault.claim(incoming);
        return write(viewer, subject, into, incoming.content());
    }

    /** A file with a content that the store holds already. */
    void write(Viewer viewer, Subject subject, Content content) {
        refuseOverQuota(viewer, content);
        write(viewer, subject, null, content);
    }

    private Added write(
            Viewer viewer, Subject subject, @Nullable StoredFile into, Content content) {
        Instant now = clock.instant();
        StoredFile file = into == null ? place(viewer, subject, content.name(), now) : into;
        refuseSame(viewer, file, content);
        files.append(viewer, file, content, !Readable.is(content), now);
        words.name(viewer, file);
        boolean isNew = file.latest() == 0;
        history.note(viewer, subject, FIELD, isNew ? null : file.name(), file.name(), Cause.HAND);
        return new Added(file.id(), file.project(), file.name(), file.latest() + 1);
    }

    private StoredFile place(Viewer viewer, Subject subject, String name, Instant now) {
        var existing = files.named(viewer, subject, name);
        if (existing.isPresent()) {
            return existing.get();
        }
        FileId id = files.insert(viewer, subject, name, now);
        return id == null
                ? files.named(viewer, subject, name)
                        .orElseThrow(() -> new Refused("files.problem.nameTaken", name))
                : files.locked(viewer, subject.project().id(), id);
    }

    private void refuseSame(Viewer viewer, StoredFile file, Content content) {
        List<FileVersion> known =
                file.latest() == 0 ? List.of() : versions.of(viewer, file.id()).subList(0, 1);
        if (known.stream().anyMatch(version -> version.hash().equals(content.hash()))) {
            throw new Refused("files.problem.same", file.name(), file.latest());
        }
    }

    private void refuseOverQuota(Viewer viewer, Content content) {
        long quota = settings.quotaBytes();
        if (quota > 0 && files.used(viewer) + content.size() > quota) {
            throw new Refused("files.problem.quota", content.name(), settings.quota());
        }
    }
}

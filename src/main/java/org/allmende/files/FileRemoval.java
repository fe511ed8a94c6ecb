package org.allmende.files;

import java.time.Clock;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file with all its versions away, and brings it back. */
@Component
public class FileRemoval {

    private final Subjects subjects;
    private final StoredFiles files;
    private final HistoryNotes history;
    private final Clock clock;

    FileRemoval(Subjects subjects, StoredFiles files, HistoryNotes history, Clock clock) {
        this.subjects = subjects;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @return what was removed
     * @throws Forbidden when the viewer neither brought it nor plans
     */
    @Transactional
    public StoredFile remove(Viewer viewer, ProjectId project, FileId id) {
        StoredFile file = files.locked(viewer, project, id);
        Subject subject = allowed(viewer, file);
        files.delete(viewer, file, clock.instant());
        history.note(viewer, subject, FileWriting.FIELD, file.name(), null, Cause.HAND);
        return file;
    }

    /**
     * @throws Refused when another file has taken its name meanwhile
     */
    @Transactional
    public StoredFile restore(Viewer viewer, ProjectId project, FileId id) {
        StoredFile file = files.deleted(viewer, project, id);
        Subject subject = allowed(viewer, file);
        if (files.named(viewer, subject, file.name()).isPresent()) {
            throw new Refused("files.problem.nameTaken", file.name());
        }
        files.delete(viewer, file, null);
        history.note(viewer, subject, FileWriting.FIELD, null, file.name(), Cause.UNDO);
        return file;
    }

    private Subject allowed(Viewer viewer, StoredFile file) {
        Subject subject = subjects.visibleTo(viewer, file.project(), file.item());
        if (!subject.project().mine().mayPlan() && !file.isOf(viewer)) {
            throw new Forbidden();
        }
        return subject.forWorking(viewer);
    }
}

package org.allmende.files;

import java.util.List;
import org.allmende.people.Colleagues;
import org.allmende.server.AllmendeSettings;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one file shows, and the files of one place. */
@Component
@Transactional(readOnly = true)
public class FileSheets {

    private final Subjects subjects;
    private final StoredFiles files;
    private final FileVersions versions;
    private final Colleagues colleagues;
    private final AllmendeSettings.Files settings;

    FileSheets(
            Subjects subjects,
            StoredFiles files,
            FileVersions versions,
            Colleagues colleagues,
            AllmendeSettings settings) {
        this.subjects = subjects;
        this.files = files;
        this.versions = versions;
        this.colleagues = colleagues;
        this.settings = settings.files();
    }

    public FileSheet of(Viewer viewer, ProjectId project, FileId id) {
        StoredFile file = files.visibleTo(viewer, project, id);
        Subject subject = subjects.visibleTo(viewer, project, file.item());
        List<FileVersion> all = versions.of(viewer, id);
        return new FileSheet(
                file,
                subject,
                all,
                colleagues.cards(viewer, all.stream().map(FileVersion::person).toList()),
                viewer,
                settings.limit());
    }

    public PlaceFiles at(Viewer viewer, ProjectId project, ItemId item) {
        return at(viewer, subjects.visibleTo(viewer, project, item));
    }

    /**
     * @param subject found for this viewer
     */
    public PlaceFiles at(Viewer viewer, Subject subject) {
        List<ListedFile> here = files.of(viewer, subject);
        return new PlaceFiles(
                subject,
                here,
                colleagues.cards(viewer, here.stream().map(ListedFile::person).toList()),
                subject.mayWork(viewer),
                settings.limit());
    }
}

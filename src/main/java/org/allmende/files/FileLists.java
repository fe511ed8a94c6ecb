package org.allmende.files;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.allmende.people.Colleagues;
import org.allmende.server.AllmendeSettings;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of all files of a project in three queries. */
@Repository
@Transactional(readOnly = true)
public class FileLists {

    private final JdbcClient jdbc;
    private final ProjectHeads heads;
    private final Colleagues colleagues;
    private final AllmendeSettings.Files settings;

    FileLists(
            JdbcClient jdbc, ProjectHeads heads, Colleagues colleagues, AllmendeSettings settings) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.colleagues = colleagues;
        this.settings = settings.files();
    }

    public FileList of(Viewer viewer, ProjectId project, FileFilter filter, LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        var count = new AtomicLong();
        var bytes = new AtomicLong();
        List<ListedFile> files = read(viewer, project, filter, count, bytes);
        return new FileList(
                head,
                filter,
                files,
                count.get(),
                bytes.get(),
                colleagues.cards(viewer, files.stream().map(ListedFile::person).toList()),
                head.project().mayWork(),
                settings.limit());
    }

    private List<ListedFile> read(
            Viewer viewer,
            ProjectId project,
            FileFilter filter,
            AtomicLong count,
            AtomicLong bytes) {
        String narrowed =
                (filter.search().isEmpty()
                                ? ""
                                : " and position(lower(:search) in lower(f.name)) > 0")
                        + (filter.kind() == null ? "" : " and v.kind = :kind");
        var query =
                jdbc.sql(
                                ListedFile.SELECT
                                        + ", count(*) over () as all_files, sum(v.size) over () as all_bytes "
                                        + ListedFile.FROM
                                        + " and f.project = :project"
                                        + narrowed
                                        + " order by "
                                        + filter.sorting().order()
                                        + " limit :size offset :skipped")
                        .param("authority", viewer.authority().value())
                        .param("project", project.value())
                        .param("size", FileFilter.SIZE)
                        .param("skipped", (filter.page() - 1) * FileFilter.SIZE);
        query = filter.search().isEmpty() ? query : query.param("search", filter.search());
        query = filter.kind() == null ? query : query.param("kind", filter.kind().name());
        return query.query(
                        (row, number) -> {
                            count.set(row.getLong("all_files"));
                            bytes.set(row.getLong("all_bytes"));
                            return ListedFile.read(row, number);
                        })
                .list();
    }
}

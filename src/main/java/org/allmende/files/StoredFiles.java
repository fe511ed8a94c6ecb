package org.allmende.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Files as rows. Whether the viewer may see what they belong to is asked of its {@link Subject}.
 */
@Repository
class StoredFiles {

    private static final String SELECT =
            """
            select f.* from file f where f.authority = :authority and f.project = :project
            """;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when it is absent, deleted, or in another project
     */
    StoredFile visibleTo(Viewer viewer, ProjectId project, FileId id) {
        return one(viewer, project, " and f.deleted_at is null and f.id = :id", id);
    }

    /** Keeps other changes of it out until this transaction ends. */
    StoredFile locked(Viewer viewer, ProjectId project, FileId id) {
        return one(viewer, project, " and f.deleted_at is null and f.id = :id for update", id);
    }

    StoredFile deleted(Viewer viewer, ProjectId project, FileId id) {
        return one(viewer, project, " and f.deleted_at is not null and f.id = :id for update", id);
    }

    private StoredFile one(Viewer viewer, ProjectId project, String condition, FileId id) {
        return jdbc.sql(SELECT + condition)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("id", id.value())
                .query(StoredFiles::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The file of that name in that place, locked; upper and lower case are alike. */
    Optional<StoredFile> named(Viewer viewer, Subject subject, String name) {
        return jdbc.sql(
                        SELECT
                                + """
                                 and f.item is not distinct from :item and lower(f.name) = lower(:name) and f.deleted_at is null for update
                                """)
                .param("authority", viewer.authority().value())
                .param("project", subject.project().id().value())
                .param("item", value(subject.itemId()))
                .param("name", name)
                .query(StoredFiles::read)
                .optional();
    }

    /**
     * @return null when somebody has just made one of that name
     */
    @Nullable FileId insert(Viewer viewer, Subject subject, String name, Instant at) {
        return jdbc.sql(
                        """
                        insert into file (authority, project, item, name, latest, created_at, created_by)
                        values (:authority, :project, :item, :name, 0, :at, :person)
                        on conflict do nothing returning id
                        """)
                .param("authority", viewer.authority().value())
                .param("project", subject.project().id().value())
                .param("item", value(subject.itemId()))
                .param("name", name)
                .param("at", Timestamp.from(at))
                .param("person", viewer.person().value())
                .query(UUID.class)
                .optional()
                .map(FileId::new)
                .orElse(null);
    }

    /** A locked file gets its next version. */
    void append(Viewer viewer, StoredFile file, Content content, boolean isRead, Instant at) {
        jdbc.sql(
                        """
                        with counted as (
                            update file set latest = latest + 1 where id = :file and authority = :authority returning latest)
                        insert into file_version (authority, project, file, number, name, hash, size, type, kind, person, at, read_at)
                        select :authority, :project, :file, latest, :name, :hash, :size, :type, :kind, :person, :at,
                            case when :read then :at::timestamptz end
                        from counted
                        """)
                .param("authority", viewer.authority().value())
                .param("project", file.project().value())
                .param("file", file.id().value())
                .param("name", content.name())
                .param("hash", content.hash())
                .param("size", content.size())
                .param("type", content.type())
                .param("kind", content.kind().name())
                .param("person", viewer.person().value())
                .param("at", Timestamp.from(at))
                .param("read", isRead)
                .update();
    }

    void delete(Viewer viewer, StoredFile file, @Nullable Instant at) {
        jdbc.sql("update file set deleted_at = :at where id = :id and authority = :authority")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", file.id().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** How many bytes the authority keeps, each content counted once. */
    long used(Viewer viewer) {
        return jdbc.sql(
                        """
                        select coalesce(sum(size), 0) from (select distinct hash, size from file_version where authority = :authority) v
                        """)
                .param("authority", viewer.authority().value())
                .query(Long.class)
                .single();
    }

    List<ListedFile> of(Viewer viewer, Subject subject) {
        return jdbc.sql(
                        ListedFile.SELECT
                                + ListedFile.FROM
                                + " and f.project = :project and f.item is not distinct from :item order by lower(f.name), f.id")
                .param("authority", viewer.authority().value())
                .param("project", subject.project().id().value())
                .param("item", value(subject.itemId()))
                .query(ListedFile::read)
                .list();
    }

    private static @Nullable UUID value(@Nullable ItemId item) {
        return item == null ? null : item.value();
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                Optional.ofNullable(row.getObject("item", UUID.class))
                        .map(ItemId::new)
                        .orElse(null),
                row.getString("name"),
                row.getInt("latest"),
                new PersonId(row.getObject("created_by", UUID.class)));
    }
}

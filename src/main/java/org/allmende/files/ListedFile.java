package org.allmende.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of files, with its newest version.
 *
 * @param versions how many there are
 * @param place where it stands, or null for the project itself
 */
public record ListedFile(
        FileId id,
        ProjectId project,
        String name,
        int versions,
        FileKind kind,
        long size,
        PersonId person,
        Instant at,
        ContentState state,
        @Nullable Place place) {

    /** The item a file belongs to. */
    public record Place(ItemId id, int number, String title) {}

    static final String SELECT =
            """
            select f.id, f.project, f.name, f.latest, v.kind, v.size, v.person, v.at, c.state, i.id as item, i.number, i.title
            """;

    /**
     * A file goes with its item: where that is deleted, or not the viewer's to see, so is the file.
     */
    static final String FROM =
            """
            from file f
            join file_version v on v.file = f.id and v.number = f.latest
            join stored_content c on c.hash = v.hash
            left join item i on i.id = f.item
            where f.authority = :authority and f.deleted_at is null and (f.item is null or i.id is not null and i.deleted_at is null)
            """;

    public String path() {
        return "/projekte/" + project + "/dateien/" + id;
    }

    static ListedFile read(ResultSet row, int number) throws SQLException {
        UUID item = row.getObject("item", UUID.class);
        return new ListedFile(
                new FileId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("name"),
                row.getInt("latest"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant(),
                ContentState.valueOf(row.getString("state")),
                item == null
                        ? null
                        : new Place(
                                new ItemId(item), row.getInt("number"), row.getString("title")));
    }
}

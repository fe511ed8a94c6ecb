package org.allmende.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a file that the viewer was found to see. */
@Repository
class FileVersions {

    private static final String SELECT =
            """
            select v.*, c.state from file_version v join stored_content c on c.hash = v.hash
            where v.file = :file and v.authority = :authority
            """;

    private final JdbcClient jdbc;

    FileVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<FileVersion> of(Viewer viewer, FileId file) {
        return jdbc.sql(SELECT + " order by v.number desc")
                .param("file", file.value())
                .param("authority", viewer.authority().value())
                .query(FileVersions::read)
                .list();
    }

    /**
     * @throws NotFound when there is no such number
     */
    FileVersion visibleTo(Viewer viewer, FileId file, int number) {
        return jdbc.sql(SELECT + " and v.number = :number")
                .param("file", file.value())
                .param("authority", viewer.authority().value())
                .param("number", number)
                .query(FileVersions::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static FileVersion read(ResultSet row, int number) throws SQLException {
        return new FileVersion(
                new FileId(row.getObject("file", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                row.getString("hash"),
                row.getLong("size"),
                row.getString("type"),
                FileKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant(),
                ContentState.valueOf(row.getString("state")),
                row.getString("preview"),
                row.getTimestamp("read_at") != null);
    }
}

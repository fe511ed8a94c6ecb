package org.allmende.files;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of files can be found. */
@Repository
class FileWords {

    private final JdbcClient jdbc;

    FileWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hit with its place. */
    record Found(ListedFile file, String project) {}

    /** The name at once; the text follows when it has been read. */
    void name(Viewer viewer, StoredFile file) {
        jdbc.sql(
                        """
                        insert into file_words (authority, project, file, words)
                        values (:authority, :project, :file, words_of(only_words(:name), ''))
                        on conflict (file) do update set words = excluded.words
                        """)
                .param("authority", viewer.authority().value())
                .param("project", file.project().value())
                .param("file", file.id().value())
                .param("name", file.name())
                .update();
    }

    /** What the viewer may see, best first. */
    List<Found> find(Viewer viewer, String query, int most) {
        return jdbc.sql(
                        ListedFile.SELECT
                                + ", p.title as project_title "
                                + ListedFile.FROM.replace(
                                        "from file f",
                                        "from find_files(:query, :most) w join file f on f.id = w.id join project p on p.id = f.project join project_member m on m.project = p.id and m.person = :person")
                                // Those of the project itself are for those who see the whole of
                                // it.
                                + " and (f.item is not null or m.role in ('READING', 'WORKING', 'PLANNING'))"
                                + " order by w.rank desc, f.id desc")
                .param("query", query)
                .param("most", most)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query((row, number) ->
                        new Found(ListedFile.read(row, number), row.getString("project_title")))
                .list();
    }
}

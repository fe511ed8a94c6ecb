package org.allmende.work;

import java.util.ArrayList;
import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.TypedWords;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds projects and items by their words: the function in the database knows who asks, and the
 * fence holds besides.
 */
@Repository
class WorkSearch {

    private final JdbcClient jdbc;

    WorkSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    List<Hit> projects(Viewer viewer, String words, int most) {
        return hits(
                viewer,
                """
                select p.id as project, p.title, p.file_reference, null::uuid as item, null::text as project_title, null::int as number
                from find_work(:query, true, :most) f
                join project p on p.id = f.id and p.authority = :authority
                order by f.rank desc, p.id desc
                """,
                words,
                most);
    }

    @Transactional
    List<Hit> items(Viewer viewer, String words, int most) {
        return hits(
                viewer,
                """
                select i.project, i.title, i.file_reference, i.id as item, i.number,
                    case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title
                from find_work(:query, false, :most) f
                join item i on i.id = f.id and i.authority = :authority and i.deleted_at is null
                join project p on p.id = i.project
                join project_member m on m.project = p.id and m.person = :person
                order by f.rank desc, i.id desc
                """,
                words,
                most);
    }

    private List<Hit> hits(Viewer viewer, String sql, String words, int most) {
        String query = TypedWords.query(words);
        if (query.isEmpty()) {
            return List.of();
        }
        // What one wrote a moment ago one expects to find.
        WorkWords.read(jdbc);
        return jdbc.sql(sql)
                .param("query", query)
                .param("most", most)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query((row, number) -> {
                    var context = new ArrayList<String>();
                    String path = "/projekte/" + row.getString("project");
                    if (row.getString("item") != null) {
                        path += "/elemente/" + row.getString("item");
                        if (!row.getString("project_title").isEmpty()) {
                            context.add(row.getString("project_title"));
                        }
                        context.add("#" + row.getInt("number"));
                    }
                    if (!row.getString("file_reference").isEmpty()) {
                        context.add(row.getString("file_reference"));
                    }
                    return new Hit(row.getString("title"), String.join(" · ", context), path);
                })
                .list();
    }
}

package org.allmende.fields;

import java.util.List;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.search.TypedWords;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds items by what their own fields say. */
@Component
@Order(25)
class FieldSearch implements SearchSource {

    /** So many of the authority are weighed before those that are not the viewer's go. */
    private static final int WEIGHED = 500;

    private final JdbcClient jdbc;

    FieldSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "felder";
    }

    @Override
    public String title() {
        return "fields.search";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(Viewer viewer, String words, int most) {
        String query = TypedWords.query(words);
        if (query.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select i.project, i.id, i.number, i.title, d.name, v.value
                        from find_own_values(:query, :weighed) f
                        join own_value v on v.item = f.item and v.field = f.field
                        join own_field d on d.id = f.field
                        join item i on i.id = f.item and i.authority = :authority and i.deleted_at is null
                        join project p on p.id = i.project
                        join project_member m on m.project = p.id and m.person = :person and (not p.draft or m.role = 'PLANNING')
                        order by f.rank desc, i.id desc limit :most
                        """)
                .param("query", query)
                .param("weighed", WEIGHED)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("most", most)
                .query((row, number) ->
                        new Hit(
                                row.getString("title"),
                                "%s: %s · #%d"
                                        .formatted(
                                                row.getString("name"),
                                                row.getString("value"),
                                                row.getInt("number")),
                                "/projekte/%s/elemente/%s"
                                        .formatted(row.getString("project"), row.getString("id"))))
                .list();
    }
}

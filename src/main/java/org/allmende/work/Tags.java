package org.allmende.work;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tags to pick from. */
@Repository
public class Tags {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those in use in the viewer's projects, the usual ones if there are too many. A tag can tell
     * what something confidential is about: those of items out of sight, which row-level security
     * keeps away here, are not offered.
     */
    public List<String> offered(Viewer viewer) {
        return jdbc.sql(
                        """
                        select name from (
                            select t.name, count(*) used
                            from project_member m
                            join project p on p.id = m.project and (not p.draft or m.role = 'PLANNING')
                            join item i on i.project = m.project and i.deleted_at is null and i.tags <> '{}'
                            cross join lateral unnest(i.tags) t(name)
                            where m.person = :person and i.authority = :authority
                            group by t.name order by used desc, t.name limit :most) often
                        order by lower(name)
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) -> row.getString("name"))
                .list();
    }
}

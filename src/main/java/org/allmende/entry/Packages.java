package org.allmende.entry;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Placement;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The packages of a project that the viewer sees, for a select. */
@Repository
public class Packages {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    Packages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Placement.Target> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select id, title, length(place) - length(replace(place, '.', '')) as depth from item
                        where project = :project and authority = :authority and deleted_at is null and kind = 'PACKAGE'
                        order by place limit :most
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Placement.Target(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getInt("depth")))
                .list();
    }
}

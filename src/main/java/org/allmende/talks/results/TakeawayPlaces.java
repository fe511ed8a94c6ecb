package org.allmende.talks.results;

import java.util.List;
import java.util.UUID;
import org.allmende.shell.Choice;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a task could go: projects and packages in which the viewer plans. */
@Repository
class TakeawayPlaces {

    private static final int MOST = 300;

    /** Shows in a select what lies in what. */
    private static final String INDENT = "\u2003";

    private final JdbcClient jdbc;

    TakeawayPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choice> projects(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title from project p
                        join project_member m on m.project = p.id and m.person = :person and m.role = 'PLANNING'
                        where p.authority = :authority and p.archived_at is null and p.state not in ('DONE', 'STOPPED')
                        order by p.title collate "de-x-icu", p.id limit :most
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, n) ->
                        new Choice(
                                row.getObject("id", UUID.class).toString(), row.getString("title")))
                .list();
    }

    /** The project was asked for. */
    List<Choice> packages(Viewer viewer, Project project) {
        return jdbc.sql(
                        """
                        select id, title, length(place) - length(replace(place, '.', '')) as depth from item
                        where project = :project and authority = :authority and deleted_at is null and kind = 'PACKAGE'
                        order by place limit :most
                        """)
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, n) ->
                        new Choice(
                                row.getObject("id", UUID.class).toString(),
                                INDENT.repeat(row.getInt("depth")) + row.getString("title")))
                .list();
    }
}

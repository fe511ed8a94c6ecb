package org.allmende.work;

import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The running projects of the viewer in which something happened last, for the left navigation. */
@Repository
class ProjectShortcuts implements Navigation {

    private static final int MOST = 8;

    private final JdbcClient jdbc;

    ProjectShortcuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Group group() {
        return Group.SHORTCUTS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return jdbc.sql(
                        """
                        select p.id, p.title %s and p.state = 'ACTIVE' and p.archived_at is null and not p.run
                        order by (select h.change from history h where h.project = p.id order by h.change desc limit 1) desc nulls last, p.id
                        limit :most
                        """
                                .formatted(Projects.VISIBLE))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        Frame.NavEntry.of(
                                row.getString("title"), "/projekte/" + row.getString("id")))
                .list();
    }
}

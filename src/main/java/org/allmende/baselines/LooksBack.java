package org.allmende.baselines;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when something was kept of a project by which its milestones can be looked back at. */
@Repository
class LooksBack {

    private final JdbcClient jdbc;

    LooksBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param baselines when a plan was kept, and how it is called; empty at the adoption
     * @param reports the days of kept reports
     */
    record Found(List<Kept> baselines, List<LocalDate> reports) {}

    record Kept(Instant at, String name) {}

    Found of(Viewer viewer, ProjectHead head) {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(
                        """
                        select at, name, null::date as as_of from baseline
                        where project = :project and authority = :authority and removed_at is null
                        union all
                        select null, null, as_of from status_report where project = :project and authority = :authority
                        """)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    Timestamp at = row.getTimestamp("at");
                    if (at == null) {
                        found.reports().add(row.getObject("as_of", LocalDate.class));
                    } else {
                        found.baselines().add(new Kept(at.toInstant(), row.getString("name")));
                    }
                });
        return found;
    }
}

package org.allmende.baselines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the milestones of a project with the past of their dates, from the history. */
@Repository
class MilestonePasts {

    /** A line for each move, and one for a milestone that never moved. */
    private static final String MILESTONES =
            """
            select i.id, i.title, coalesce(i.end_on, i.start_on) as end_on, case when i.state = 'DONE' then i.done_on end as done_on,
                coalesce((select min(c.at) from history c where c.item = i.id and c.field = 'CREATED'),
                         (select min(c.at) from history c where c.project = i.project), i.created_at) as since,
                h.at as moved_at, h.old_value as moved_from
            from item i left join history h on h.item = i.id and h.field = 'END'
            where i.project = :project and i.authority = :authority and i.deleted_at is null
              and i.kind = 'MILESTONE' and i.state <> 'STOPPED'
            order by coalesce(i.end_on, i.start_on), i.place, h.at, h.id
            """;

    private final JdbcClient jdbc;

    MilestonePasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their dates. */
    List<MilestonePast> of(Viewer viewer, ProjectHead head) {
        var found = new LinkedHashMap<UUID, MilestonePast>();
        jdbc.sql(MILESTONES)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    MilestonePast one = found.get(id);
                    if (one == null) {
                        one = read(row, id);
                        found.put(id, one);
                    }
                    Timestamp moved = row.getTimestamp("moved_at");
                    if (moved != null) {
                        String from = row.getString("moved_from");
                        one.moves()
                                .add(
                                        new MilestonePast.Move(
                                                moved.toInstant(),
                                                from == null ? null : LocalDate.parse(from)));
                    }
                });
        return List.copyOf(found.values());
    }

    private static MilestonePast read(ResultSet row, UUID id) throws SQLException {
        return new MilestonePast(
                id,
                row.getString("title"),
                row.getObject("end_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getTimestamp("since").toInstant(),
                new ArrayList<>());
    }
}

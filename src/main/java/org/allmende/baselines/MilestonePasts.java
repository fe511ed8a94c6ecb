package org.allmende.baselines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the milestones of a project with the past of their dates, from the history. */
@Repository
class MilestonePasts {

    private static final String MILESTONES =
            """
            select i.id, i.title, coalesce(i.end_on, i.start_on) as end_on, i.done_on, i.state = 'DONE' as done,
                coalesce((select min(h.at) from history h where h.item = i.id and h.field = 'CREATED'),
                         (select min(h.at) from history h where h.project = i.project), i.created_at) as since
            from item i
            where i.project = :project and i.authority = :authority and i.deleted_at is null
              and i.kind = 'MILESTONE' and i.state <> 'STOPPED'
            order by coalesce(i.end_on, i.start_on), i.place
            """;

    private static final String MOVES =
            """
            select h.item, h.at, h.old_value from history h join item i on i.id = h.item
            where h.project = :project and h.authority = :authority and h.field = 'END'
              and i.deleted_at is null and i.kind = 'MILESTONE'
            order by h.at, h.id
            """;

    private final JdbcClient jdbc;

    MilestonePasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their dates. */
    List<MilestonePast> of(Viewer viewer, ProjectHead head) {
        Map<UUID, List<MilestonePast.Move>> moves = moves(viewer, head);
        return jdbc.sql(MILESTONES)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new MilestonePast(
                            id,
                            row.getString("title"),
                            row.getObject("end_on", LocalDate.class),
                            row.getBoolean("done") ? row.getObject("done_on", LocalDate.class) : null,
                            row.getTimestamp("since").toInstant(),
                            moves.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<MilestonePast.Move>> moves(Viewer viewer, ProjectHead head) {
        var moves = new HashMap<UUID, List<MilestonePast.Move>>();
        jdbc.sql(MOVES)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query(row -> {
                    String from = row.getString("old_value");
                    moves.computeIfAbsent(
                                    row.getObject("item", UUID.class), item -> new ArrayList<>())
                            .add(
                                    new MilestonePast.Move(
                                            row.getTimestamp("at").toInstant(),
                                            from == null ? null : LocalDate.parse(from)));
                });
        return moves;
    }
}

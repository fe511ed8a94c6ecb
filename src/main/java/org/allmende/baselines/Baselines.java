package org.allmende.baselines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as they were kept, of projects whose right to be seen has been asked before. */
@Repository
class Baselines {

    private static final String SELECT =
            """
            select b.*, k.items, k.first_on, k.last_on
            from baseline b
            cross join lateral (
                select count(*)::int as items, min(s.start_on) as first_on, max(s.end_on) as last_on
                from baseline_item s join item i on i.id = s.item where s.baseline = b.id) k
            where b.project = :project and b.authority = :authority and b.removed_at is null
            """;

    private final JdbcClient jdbc;

    Baselines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Baseline> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(SELECT + " order by b.at desc, b.id desc")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Baselines::read)
                .list();
    }

    int count(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select count(*) from baseline
                        where project = :project and authority = :authority and removed_at is null
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps all tasks and milestones as they stand, also those the viewer does not see.
     *
     * @param name empty for the one kept at the adoption
     * @return how many there were to keep
     */
    Kept add(Viewer viewer, ProjectId project, String name, String reason, Instant at) {
        var id = new BaselineId(TimeOrderedId.next());
        jdbc.sql(
                        """
                        insert into baseline (authority, project, id, origin, name, reason, person, at)
                        values (:authority, :project, :id, case when :name = '' then 'ADOPTION' else 'HAND' end, :name, :reason, :person, :at)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("id", id.value())
                .param("name", name)
                .param("reason", reason)
                .param("person", viewer.person().value())
                .param("at", Timestamp.from(at))
                .update();
        int items =
                jdbc.sql("select fill_baseline(:id)")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single();
        return new Kept(id, items);
    }

    record Kept(BaselineId id, int items) {}

    /**
     * @throws NotFound when there is none, or it has been put away already
     */
    String remove(Viewer viewer, ProjectId project, BaselineId id, Instant at) {
        return jdbc.sql(
                        """
                        update baseline set removed_at = :at
                        where id = :id and project = :project and authority = :authority and removed_at is null returning name
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound when there is none that was put away
     */
    String restore(Viewer viewer, ProjectId project, BaselineId id) {
        return jdbc.sql(
                        """
                        update baseline set removed_at = null
                        where id = :id and project = :project and authority = :authority and removed_at is not null returning name
                        """)
                .param("id", id.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Baseline read(ResultSet row, int number) throws SQLException {
        return new Baseline(
                new BaselineId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("reason"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getInt("items"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class));
    }
}

package org.allmende.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions of projects whose right to be seen has been asked before. */
@Repository
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As they were written down at a moment.
     *
     * @param at null for now
     */
    List<Decision> of(Viewer viewer, ProjectId project, @Nullable Instant at) {
        return jdbc
                .sql(
                        """
                        select distinct on (id) * from decision
                        where project = :project and authority = :authority and at < coalesce(:at, 'infinity'::timestamptz)
                        order by id, version desc
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param(
                        "at",
                        at == null ? null : at.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Decisions::read)
                .list()
                .stream()
                .sorted(Decision.ORDER)
                .toList();
    }

    /**
     * @throws NotFound when the project has no such decision
     */
    Decision visibleTo(Viewer viewer, ProjectId project, DecisionId id) {
        return jdbc.sql(
                        """
                        select * from decision where id = :id and project = :project and authority = :authority
                        order by version desc limit 1
                        """)
                .param("id", id.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Decisions::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws Stale when there is such a version already
     */
    void append(Viewer viewer, ProjectId project, Decision decision, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into decision (authority, project, id, version, question, options, decider, due_on, outcome, decided_on, person, at)
                            values (:authority, :project, :id, :version, :question, :options, :decider, :due, :outcome, :decided, :person, :at)
                            """)
                    .param("authority", viewer.authority().value())
                    .param("project", project.value())
                    .param("id", decision.id().value())
                    .param("version", decision.version())
                    .param("question", decision.question())
                    .param("options", decision.options())
                    .param("decider", decision.decider())
                    .param("due", decision.dueOn())
                    .param("outcome", decision.outcome())
                    .param("decided", decision.decidedOn())
                    .param("person", viewer.person().value())
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Stale();
        }
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("question"),
                row.getString("options"),
                row.getString("decider"),
                row.getObject("due_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("decided_on", LocalDate.class));
    }
}

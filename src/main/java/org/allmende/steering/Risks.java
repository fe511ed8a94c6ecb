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
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The risks of projects whose right to be seen has been asked before. */
@Repository
class Risks {

    private final JdbcClient jdbc;

    Risks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As they were written down at a moment.
     *
     * @param at null for now
     */
    List<Risk> of(Viewer viewer, ProjectId project, @Nullable Instant at) {
        return jdbc
                .sql(
                        """
                        select distinct on (id) * from risk
                        where project = :project and authority = :authority and at < coalesce(:at, 'infinity'::timestamptz)
                        order by id, version desc
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param(
                        "at",
                        at == null ? null : at.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Risks::read)
                .list()
                .stream()
                .sorted(Risk.ORDER)
                .toList();
    }

    /**
     * @throws NotFound when the project has no such risk
     */
    Risk visibleTo(Viewer viewer, ProjectId project, RiskId id) {
        return jdbc.sql(
                        """
                        select * from risk where id = :id and project = :project and authority = :authority
                        order by version desc limit 1
                        """)
                .param("id", id.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Risks::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws Stale when there is such a version already
     */
    void append(Viewer viewer, ProjectId project, Risk risk, Instant at) {
        PersonId responsible = risk.responsible();
        try {
            jdbc.sql(
                            """
                            insert into risk (authority, project, id, version, title, likelihood, impact, measure, responsible, due_on, state, person, at)
                            values (:authority, :project, :id, :version, :title, :likelihood, :impact, :measure, :responsible, :due, :state, :person, :at)
                            """)
                    .param("authority", viewer.authority().value())
                    .param("project", project.value())
                    .param("id", risk.id().value())
                    .param("version", risk.version())
                    .param("title", risk.title())
                    .param("likelihood", risk.likelihood().name())
                    .param("impact", risk.impact().name())
                    .param("measure", risk.measure())
                    .param("responsible", responsible == null ? null : responsible.value())
                    .param("due", risk.dueOn())
                    .param("state", risk.state().name())
                    .param("person", viewer.person().value())
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Stale();
        }
    }

    private static Risk read(ResultSet row, int number) throws SQLException {
        UUID responsible = row.getObject("responsible", UUID.class);
        return new Risk(
                new RiskId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("title"),
                Grade.valueOf(row.getString("likelihood")),
                Grade.valueOf(row.getString("impact")),
                row.getString("measure"),
                responsible == null ? null : new PersonId(responsible),
                row.getObject("due_on", LocalDate.class),
                RiskState.valueOf(row.getString("state")));
    }
}

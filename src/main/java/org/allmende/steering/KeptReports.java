package org.allmende.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they were kept, of projects whose right to be seen has been asked before. */
@Repository
class KeptReports {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    KeptReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReportId add(
            Viewer viewer,
            ProjectId project,
            StatusReport report,
            String situation,
            String outlook,
            Instant at) {
        var id = new ReportId(TimeOrderedId.next());
        jdbc.sql(
                        """
                        insert into status_report (authority, project, id, as_of, situation, outlook, document, person, at)
                        values (:authority, :project, :id, :asOf, :situation, :outlook, :document::jsonb, :person, :at)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("id", id.value())
                .param("asOf", report.asOf())
                .param("situation", situation)
                .param("outlook", outlook)
                .param("document", json.writeValueAsString(report))
                .param("person", viewer.person().value())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** The newest day first. */
    List<KeptReport.Line> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select id, as_of, person, at from status_report
                        where project = :project and authority = :authority order by as_of desc, id desc limit :most
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        new KeptReport.Line(
                                new ReportId(row.getObject("id", UUID.class)),
                                row.getObject("as_of", LocalDate.class),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<LocalDate> lastBefore(Viewer viewer, ProjectId project, LocalDate day) {
        return of(viewer, project).stream()
                .map(KeptReport.Line::asOf)
                .filter(asOf -> asOf.isBefore(day))
                .findFirst();
    }

    /**
     * @throws NotFound when the project has no such report
     */
    KeptReport visibleTo(Viewer viewer, ProjectId project, ReportId id) {
        return jdbc.sql(
                        "select * from status_report where id = :id and project = :project and authority = :authority")
                .param("id", id.value())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new KeptReport(
                                id,
                                json.readValue(row.getString("document"), StatusReport.class),
                                row.getString("situation"),
                                row.getString("outlook"),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getTimestamp("at").toInstant()))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package org.allmende.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports of an authority, as it writes them. */
@Repository
class Reports {

    private static final String OF_REPORT = " where id = :id and authority = :authority";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the viewer's authority has no such report
     */
    ExperienceReport visibleTo(Viewer viewer, ReportId id) {
        return at(
                        viewer,
                        id,
                        """
                        select r.*, t.slug template_slug, v.title template_title from experience_report r
                        left join template t on t.id = r.template left join template_version v on v.id = t.newest
                        where r.id = :id and r.authority = :authority
                        """)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it before the transaction ends. */
    ExperienceReport locked(Viewer viewer, ReportId id) {
        boolean absent =
                at(viewer, id, "select id from experience_report" + OF_REPORT + " for update")
                        .query(UUID.class)
                        .optional()
                        .isEmpty();
        if (absent) {
            throw new NotFound();
        }
        return visibleTo(viewer, id);
    }

    ReportId add(
            Viewer viewer,
            Extent extent,
            @Nullable ProjectId project,
            @Nullable TemplateId template,
            String number,
            ReportContent content) {
        var id = new ReportId(TimeOrderedId.next());
        written(
                        viewer,
                        id,
                        """
                        insert into experience_report (authority, id, extent, project, template, template_number, document, changed_by, changed_at)
                        values (:authority, :id, :extent, :project, :template, :number, :document::jsonb, :person, :now)
                        """)
                .param("extent", extent.name())
                .param("project", project == null ? null : project.value(), Types.OTHER)
                .param("template", template == null ? null : template.value(), Types.OTHER)
                .param("number", number)
                .param("document", json.writeValueAsString(content))
                .update();
        return id;
    }

    void save(Viewer viewer, ReportId id, ReportContent content) {
        written(
                        viewer,
                        id,
                        """
                        update experience_report set document = :document::jsonb, version = version + 1, changed_by = :person, changed_at = :now
                        """
                                + OF_REPORT)
                .param("document", json.writeValueAsString(content))
                .update();
    }

    void state(Viewer viewer, ReportId id, ReportState state) {
        written(
                        viewer,
                        id,
                        "update experience_report set state = :state, changed_by = :person, changed_at = :now"
                                + OF_REPORT)
                .param("state", state.name())
                .update();
    }

    /** Waits for somebody else from now on. */
    void send(Viewer viewer, ReportId id, Circle circle, boolean anonymous) {
        written(
                        viewer,
                        id,
                        """
                        update experience_report set state = 'REVIEW', circle = :circle, anonymous = :anonymous, changed_at = :now,
                            sent_by = :person, reviewed_by = null, remark = ''
                        """
                                + OF_REPORT)
                .param("circle", circle.name())
                .param("anonymous", anonymous)
                .update();
    }

    void answer(Viewer viewer, ReportId id, ReportState state, String remark) {
        written(
                        viewer,
                        id,
                        "update experience_report set state = :state, reviewed_by = :person, remark = :remark, changed_at = :now"
                                + OF_REPORT)
                .param("state", state.name())
                .param("remark", remark)
                .update();
    }

    /** Those not published yet, the last changed first. */
    List<ReportLine> open(Viewer viewer) {
        return jdbc.sql(
                        """
                        select id, document->'head'->>'TITLE' title, state, changed_at, sent_by from experience_report
                        where authority = :authority and state in ('EDITING', 'REVIEW', 'RETURNED') order by changed_at desc, id
                        """)
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        new ReportLine(
                                new ReportId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                ReportState.valueOf(row.getString("state")),
                                row.getTimestamp("changed_at").toInstant(),
                                person(row)))
                .list();
    }

    boolean existsFor(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        "select exists (select from experience_report where project = :project and authority = :authority and state <> 'DISCARDED')")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec at(Viewer viewer, ReportId id, String sql) {
        return jdbc.sql(sql).param("id", id.value()).param("authority", viewer.authority().value());
    }

    private JdbcClient.StatementSpec written(Viewer viewer, ReportId id, String sql) {
        return at(viewer, id, sql)
                .param("person", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private ExperienceReport read(ResultSet row) throws SQLException {
        return new ExperienceReport(
                new ReportId(row.getObject("id", UUID.class)),
                ReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                Extent.valueOf(row.getString("extent")),
                PublishedReports.template(row),
                Circle.valueOf(row.getString("circle")),
                row.getBoolean("anonymous"),
                json.readValue(row.getString("document"), ReportContent.class),
                row.getTimestamp("changed_at").toInstant(),
                person(row),
                row.getString("remark"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID person = row.getObject("sent_by", UUID.class);
        return person == null ? null : new PersonId(person);
    }
}

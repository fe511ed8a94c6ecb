package org.allmende.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what finished projects were, without what is confidential: a report is for others. */
@Repository
class ProjectReviews {

    private final JdbcClient jdbc;

    ProjectReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project one may write about. */
    record Line(ProjectId id, String title) {}

    /** The finished and stopped projects in which the viewer plans, by title. */
    List<Line> over(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title from project p join project_member m on m.project = p.id and m.person = :person
                        where p.authority = :authority and m.role = 'PLANNING' and p.state in ('DONE', 'STOPPED')
                        order by p.title collate "de-x-icu", p.id
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        new Line(
                                new ProjectId(row.getObject("id", UUID.class)),
                                row.getString("title")))
                .list();
    }

    /** A task counts as begun when it last left the state it was planned in. */
    ProjectReview of(Viewer viewer, Project project) {
        return new ProjectReview(
                jdbc.sql(
                                """
                                select i.title, i.done_on, coalesce(first_start.on_day, i.start_on) planned_from, coalesce(first_end.on_day, i.end_on) planned_on,
                                    (begun.at at time zone 'Europe/Berlin')::date begun_on
                                from item i
                                left join lateral (select h.old_value::date on_day from history h
                                    where h.item = i.id and h.field = 'START' and h.old_value is not null order by h.id limit 1) first_start on true
                                left join lateral (select h.old_value::date on_day from history h
                                    where h.item = i.id and h.field = 'END' and h.old_value is not null order by h.id limit 1) first_end on true
                                left join lateral (select h.at from history h
                                    where h.item = i.id and h.field = 'STATE' and h.old_value = 'PLANNED' order by h.id desc limit 1) begun on true
                                where i.project = :project and i.authority = :authority and i.kind <> 'PACKAGE' and i.deleted_at is null
                                  and not exists (select from every_item c where c.project = i.project and c.authority = i.authority
                                    and c.confidential and (c.id = i.id or starts_with(i.place, c.place || '.')))
                                order by i.place
                                """)
                        .param("project", project.id().value())
                        .param("authority", viewer.authority().value())
                        .query((row, n) ->
                                new ProjectReview.Task(
                                        row.getString("title"),
                                        row.getObject("planned_from", LocalDate.class),
                                        row.getObject("planned_on", LocalDate.class),
                                        row.getObject("begun_on", LocalDate.class),
                                        row.getObject("done_on", LocalDate.class)))
                        .list());
    }

    /** The template version a project was started from. */
    record Origin(TemplateId template, String number) {}

    @Nullable Origin origin(Viewer viewer, Project project) {
        return project.templateVersion() == null
                ? null
                : jdbc.sql("select template, number from template_version where id = :version")
                        .param("version", project.templateVersion())
                        .query((row, n) ->
                                new Origin(
                                        new TemplateId(row.getObject("template", UUID.class)),
                                        row.getString("number")))
                        .optional()
                        .orElse(null);
    }
}

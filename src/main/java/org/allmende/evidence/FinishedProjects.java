package org.allmende.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what finished projects were. Asked by a job alone, which sees all of its authority. */
@Repository
class FinishedProjects {

    private final JdbcClient jdbc;

    FinishedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finished> notYetTaken(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, a.template, a.version, p.land, p.locality, p.free_christmas_eve, p.anchor_on
                        from project p join template_adoption a on a.project = p.id and a.authority = p.authority and a.root_package is null
                        where p.authority = :authority and p.state = 'DONE'
                          and not exists (select from evidence_project e where e.project = p.id)
                        order by p.id
                        """)
                .param("authority", viewer.authority().value())
                .query((row, number) -> {
                    String locality = row.getString("locality");
                    return new Finished(
                            new ProjectId(row.getObject("id", UUID.class)),
                            new TemplateId(row.getObject("template", UUID.class)),
                            row.getObject("version", UUID.class),
                            new ProjectCalendar(
                                    Land.valueOf(row.getString("land")),
                                    locality == null ? null : Locality.valueOf(locality),
                                    row.getBoolean("free_christmas_eve")),
                            row.getObject("anchor_on", LocalDate.class));
                })
                .list();
    }

    /**
     * An item counts as begun when it last left the state it was planned in. What came with another
     * template, and what was added there, says nothing about this one.
     */
    List<ProjectFacts.Left> items(Viewer viewer, Finished finished) {
        return jdbc.sql(
                        """
                        select i.key, i.state, i.done_on, i.deleted_at is not null as deleted,
                               case when begun.state in ('ACTIVE', 'REVIEW') then (begun.at at time zone 'Europe/Berlin')::date end as begun_on
                        from item i left join lateral (
                            select h.new_value as state, h.at from history h
                            where h.item = i.id and h.field = 'STATE' and h.old_value = 'PLANNED' order by h.id desc limit 1) begun on true
                        where i.project = :project and i.authority = :authority and i.kind <> 'PACKAGE'
                          and not exists (select from template_adoption o join item r on r.id = o.root_package
                              where o.project = i.project and (starts_with(i.key, o.key_prefix) or starts_with(i.place, r.place || '.')))
                        order by i.place
                        """)
                .param("project", finished.project().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> {
                    boolean deleted = row.getBoolean("deleted");
                    String state = row.getString("state");
                    return new ProjectFacts.Left(
                            row.getString("key"),
                            row.getObject("begun_on", LocalDate.class),
                            state.equals("DONE") ? row.getObject("done_on", LocalDate.class) : null,
                            deleted || state.equals("STOPPED"),
                            deleted);
                })
                .list();
    }
}

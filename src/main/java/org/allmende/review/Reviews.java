package org.allmende.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskSheet;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for review, and who handed it over. */
@Repository
@Transactional(readOnly = true)
public class Reviews {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who handed it over, and when; of a task whose page is shown, which is the proof. */
    public Optional<HandedOver> handing(Viewer viewer, TaskSheet sheet) {
        return jdbc.sql(
                        """
                        select h.at, concat_ws(' ', p.given_name, p.family_name) as name
                        from history h left join person p on p.id = h.person
                        where h.item = :item and h.authority = :authority and h.field = 'STATE' and h.new_value = 'REVIEW'
                        order by h.id desc limit 1
                        """)
                .param("item", sheet.item().id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new HandedOver(row.getString("name"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    /**
     * What the viewer answers for in running projects, the longest waiting first: as responsible
     * person of the task, or of the project where the task names nobody.
     */
    public List<WaitingReview> waiting(Viewer viewer) {
        return jdbc.sql(
                        """
                        select i.id, i.project, i.title, i.kind, i.end_on, i.warn_on, p.colour,
                            case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title,
                            coalesce(h.at, i.changed_at) as since, concat_ws(' ', n.given_name, n.family_name) as handed_by
                        from item i
                        join project p on p.id = i.project and p.archived_at is null and p.state = 'ACTIVE'
                        join project_member m on m.project = i.project and m.person = :person and (not p.draft or m.role = 'PLANNING')
                        left join lateral (
                            select h.at, h.person from history h
                            where h.item = i.id and h.field = 'STATE' and h.new_value = 'REVIEW' order by h.id desc limit 1) h on true
                        left join person n on n.id = h.person
                        where i.authority = :authority and i.state = 'REVIEW' and i.deleted_at is null
                          and (i.responsible = :person or i.responsible is null and p.responsible = :person)
                        order by since, i.id limit :most
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query((row, number) ->
                        new WaitingReview(
                                new ProjectId(row.getObject("project", UUID.class)),
                                row.getString("project_title"),
                                Colour.valueOf(row.getString("colour")),
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getString("handed_by"),
                                row.getTimestamp("since").toInstant(),
                                new Due.Facts(
                                        ItemKind.valueOf(row.getString("kind")),
                                        TaskState.REVIEW,
                                        null,
                                        null,
                                        row.getObject("end_on", LocalDate.class),
                                        row.getObject("warn_on", LocalDate.class))))
                .list();
    }
}

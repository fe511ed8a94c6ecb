package org.allmende.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.tenancy.Viewer;
import org.allmende.views.ItemTerms;
import org.allmende.views.ItemView;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ends between two days: one query, of a full day only its first items. */
@Repository
class DatedItems {

    static final int A_DAY_OF_A_MONTH = 3;
    static final int A_DAY_ALONE = 500;

    /** Ended and stopped projects keep their days; archived ones are out of sight. */
    private static final String MINE =
            "p.archived_at is null and p.state <> 'STOPPED' and (not p.draft or m.role = 'PLANNING')";

    private final JdbcClient jdbc;

    DatedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DatedItem> of(Viewer viewer, ProjectHead head, CalendarAsked asked, LocalDate today) {
        return read(viewer, head.project().id().value(), "p.id = :project", asked, today);
    }

    List<DatedItem> ofAll(Viewer viewer, CalendarAsked asked, LocalDate today) {
        return read(viewer, new UUID(0, 0), MINE, asked, today);
    }

    private List<DatedItem> read(
            Viewer viewer, UUID project, String which, CalendarAsked asked, LocalDate today) {
        ItemView view = asked.view();
        var terms = new ItemTerms(view, viewer);
        return jdbc.sql(
                        """
                        select * from (
                            select i.id, i.kind, i.nature, i.title, i.state, i.paused_until, i.start_on, i.end_on, i.warn_on,
                                p.id as project, p.colour, case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title,
                                count(*) over (partition by i.end_on) as same_day,
                                row_number() over (
                                    partition by i.end_on
                                    order by i.state = 'DONE', i.kind, i.nature <> 'PERIOD', i.priority <> 'HIGH', p.title, p.id, i.place) as rank
                            from project p
                            join project_member m on m.project = p.id and m.person = :person
                            join item i on i.project = p.id and i.authority = p.authority
                            where p.authority = :authority and %s
                              and i.end_on between :from and :to and i.deleted_at is null and i.kind <> 'PACKAGE' and i.state <> 'STOPPED' and %s) i
                        where i.rank <= :most
                        order by i.end_on, i.rank
                        """
                                .formatted(which, terms.condition()))
                .params(terms.values())
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("project", project)
                .param("today", today)
                .param("from", asked.from())
                .param("to", asked.to())
                .param("most", asked.day() == null ? A_DAY_OF_A_MONTH : A_DAY_ALONE)
                .query(DatedItems::item)
                .list();
    }

    private static DatedItem item(ResultSet row, int number) throws SQLException {
        return new DatedItem(
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("project_title"),
                Colour.valueOf(row.getString("colour")),
                new ItemId(row.getObject("id", UUID.class)),
                ItemKind.valueOf(row.getString("kind")),
                Nature.valueOf(row.getString("nature")) == Nature.PERIOD,
                row.getString("title"),
                TaskState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                row.getInt("same_day"));
    }
}

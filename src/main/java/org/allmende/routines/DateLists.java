package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of dates that an authority keeps, such as the calendar of the council's sessions. */
@Repository
class DateLists {

    private final JdbcClient jdbc;

    DateLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days of the list with this name, whatever its case, from a day on. */
    List<DateList.Day> days(Viewer viewer, String name, LocalDate from) {
        return jdbc.sql(
                        """
                        select d.day, d.label from date_list l join date_list_day d on d.list = l.id
                        where l.authority = :authority and lower(l.name) = lower(:name) and d.day >= :from order by d.day
                        """)
                .param("authority", viewer.authority().value())
                .param("name", name)
                .param("from", from)
                .query((row, n) -> new DateList.Day(row.getObject("day", LocalDate.class), row.getString("label")))
                .list();
    }

    List<DateList> of(Viewer viewer, LocalDate from) {
        return jdbc.sql("select id, name from date_list where authority = :authority order by name collate \"de-x-icu\"")
                .param("authority", viewer.authority().value())
                .query((row, n) -> new DateList(row.getObject("id", UUID.class), row.getString("name"), List.of()))
                .list()
                .stream()
                .map(list -> new DateList(list.id(), list.name(), days(viewer, list.name(), from)))
                .toList();
    }

    /** Does nothing where there is one of that name. */
    void add(Viewer viewer, String name) {
        jdbc.sql("insert into date_list (authority, id, name) values (:authority, :id, :name) on conflict do nothing")
                .param("authority", viewer.authority().value())
                .param("id", TimeOrderedId.next())
                .param("name", name)
                .update();
    }

    /**
     * @throws NotFound when the viewer's authority has no such list
     */
    void refuseStrangers(Viewer viewer, UUID list) {
        jdbc.sql("select 1 from date_list where id = :id and authority = :authority")
                .param("id", list)
                .param("authority", viewer.authority().value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void put(Viewer viewer, UUID list, DateList.Day day) {
        jdbc.sql(
                        """
                        insert into date_list_day (authority, list, day, label) values (:authority, :list, :day, :label)
                        on conflict (list, day) do update set label = excluded.label
                        """)
                .param("authority", viewer.authority().value())
                .param("list", list)
                .param("day", day.date())
                .param("label", day.label())
                .update();
    }

    void remove(Viewer viewer, UUID list, LocalDate day) {
        jdbc.sql("delete from date_list_day where list = :list and authority = :authority and day = :day")
                .param("list", list)
                .param("authority", viewer.authority().value())
                .param("day", day)
                .update();
    }
}

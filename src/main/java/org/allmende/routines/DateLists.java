package org.allmende.routines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The dates of all lists from a day on, by the name of the list in lower case. */
    Map<String, List<DateList.Day>> days(Viewer viewer, LocalDate from) {
        return of(viewer, from).stream()
                .collect(
                        Collectors.toMap(
                                list -> list.name().toLowerCase(Locale.ROOT), DateList::days));
    }

    /** All lists with their dates from a day on. */
    List<DateList> of(Viewer viewer, LocalDate from) {
        Map<UUID, DateList> lists = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select l.id, l.name, d.day, d.label from date_list l left join date_list_day d on d.list = l.id and d.day >= :from
                        where l.authority = :authority order by l.name collate "de-x-icu", l.id, d.day
                        """)
                .param("authority", viewer.authority().value())
                .param("from", from)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String name = row.getString("name");
                    DateList list =
                            lists.computeIfAbsent(
                                    id, key -> new DateList(key, name, new ArrayList<>()));
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        list.days().add(new DateList.Day(day, row.getString("label")));
                    }
                });
        return List.copyOf(lists.values());
    }

    /** Does nothing where there is one of that name. */
    void add(Viewer viewer, String name) {
        jdbc.sql(
                        "insert into date_list (authority, id, name) values (:authority, :id, :name) on conflict do nothing")
                .param("authority", viewer.authority().value())
                .param("id", TimeOrderedId.next())
                .param("name", name)
                .update();
    }

    /**
     * @throws NotFound when the viewer's authority has no such list
     */
    void refuseStrangers(Viewer viewer, UUID list) {
        boolean there =
                jdbc.sql("select 1 from date_list where id = :id and authority = :authority")
                        .param("id", list)
                        .param("authority", viewer.authority().value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!there) {
            throw new NotFound();
        }
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
        jdbc.sql(
                        "delete from date_list_day where list = :list and authority = :authority and day = :day")
                .param("list", list)
                .param("authority", viewer.authority().value())
                .param("day", day)
                .update();
    }
}

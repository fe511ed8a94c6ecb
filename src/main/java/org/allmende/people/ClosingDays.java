package org.allmende.people;

import java.time.LocalDate;
import java.util.List;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClosingDays {

    private final JdbcClient jdbc;

    ClosingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClosingDay> visibleTo(Viewer viewer) {
        return jdbc.sql(
                        "select day, name from closing_day where authority = :authority order by day")
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        new ClosingDay(
                                row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    void add(Viewer viewer, ClosingDay closing) {
        jdbc.sql(
                        """
                        insert into closing_day (authority, day, name) values (:authority, :day, :name)
                        on conflict (authority, day) do update set name = excluded.name
                        """)
                .param("authority", viewer.authority().value())
                .param("day", closing.day())
                .param("name", closing.name())
                .update();
    }

    boolean remove(Viewer viewer, LocalDate day) {
        return jdbc.sql("delete from closing_day where authority = :authority and day = :day")
                        .param("authority", viewer.authority().value())
                        .param("day", day)
                        .update()
                > 0;
    }
}

package org.allmende.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working days of authorities. */
@Component
@Transactional(readOnly = true)
public class WorkCalendars {

    private final JdbcClient jdbc;

    WorkCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar of the viewer's authority. */
    public WorkCalendar of(Viewer viewer) {
        return jdbc.sql("select land, locality, free_christmas_eve from authority where id = :authority")
                .param("authority", viewer.authority().value())
                .query(
                        (row, number) -> {
                            String locality = row.getString("locality");
                            return with(
                                    viewer,
                                    Land.valueOf(row.getString("land")),
                                    locality == null ? null : Locality.valueOf(locality),
                                    row.getBoolean("free_christmas_eve"));
                        })
                .single();
    }

    /** A calendar that keeps other holidays, with the closing days of the viewer's authority. */
    public WorkCalendar with(
            Viewer viewer, Land land, @Nullable Locality locality, boolean freeChristmasEve) {
        return WorkCalendar.of(land)
                .in(locality)
                .yearEndFree(freeChristmasEve)
                .closedOn(closingDays(viewer));
    }

    private Map<LocalDate, String> closingDays(Viewer viewer) {
        var days = new LinkedHashMap<LocalDate, String>();
        jdbc.sql("select day, name from closing_day where authority = :authority order by day")
                .param("authority", viewer.authority().value())
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getString("name"));
                });
        return days;
    }
}

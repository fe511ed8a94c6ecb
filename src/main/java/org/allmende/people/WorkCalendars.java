package org.allmende.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which days an authority works. */
@Component
public class WorkCalendars {

    private static final int REMEMBERED = 500;

    /**
     * All that a calendar is made of. Calendars of equal rules are one object, which remembers the
     * years it has seen.
     */
    private record Rules(
            Land land,
            @Nullable Locality locality,
            boolean yearEndFree,
            Map<LocalDate, String> closings) {

        WorkCalendar calendar() {
            return WorkCalendar.of(land).in(locality).yearEndFree(yearEndFree).closedOn(closings);
        }
    }

    private final JdbcClient jdbc;
    private final Map<Rules, WorkCalendar> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Rules, WorkCalendar> eldest) {
                    return size() > REMEMBERED;
                }
            };

    WorkCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The calendar of the viewer's authority as it is now: Land, locality, 24./31.12., closing
     * days; Monday to Friday.
     */
    @Transactional(readOnly = true)
    public WorkCalendar of(Viewer viewer) {
        return remembered(rules(viewer));
    }

    /** A calendar that keeps other holidays, with the closing days of the viewer's authority. */
    @Transactional(readOnly = true)
    public WorkCalendar with(
            Viewer viewer, Land land, @Nullable Locality locality, boolean freeChristmasEve) {
        return remembered(new Rules(land, locality, freeChristmasEve, rules(viewer).closings()));
    }

    private WorkCalendar remembered(Rules rules) {
        synchronized (remembered) {
            return remembered.computeIfAbsent(rules, Rules::calendar);
        }
    }

    private Rules rules(Viewer viewer) {
        var closings = new TreeMap<LocalDate, String>();
        Rules[] found = new Rules[1];
        jdbc.sql(
                        """
                        select a.land, a.locality, a.free_christmas_eve, c.day, c.name
                        from authority a left join closing_day c on c.authority = a.id
                        where a.id = :authority
                        """)
                .param("authority", viewer.authority().value())
                .query(row -> {
                    String locality = row.getString("locality");
                    found[0] =
                            new Rules(
                                    Land.valueOf(row.getString("land")),
                                    locality == null ? null : Locality.valueOf(locality),
                                    row.getBoolean("free_christmas_eve"),
                                    closings);
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        closings.put(day, row.getString("name"));
                    }
                });
        return Objects.requireNonNull(found[0], "no authority");
    }
}

package org.allmende.routines;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of routines the viewer answers for and has to decide on. */
@Repository
public class WaitingRoutines {

    private final JdbcClient jdbc;

    WaitingRoutines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<WaitingRoutine> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select * from (
                            select r.id, r.title, r.open_roles,
                                (select count(*)::int from routine_run m where m.routine = r.id and m.state = 'MISSED') as missed
                            from routine r
                            where r.authority = :authority and r.responsible = :person and r.ended_on is null and not r.paused) w
                        where missed > 0 or open_roles <> '{}'
                        order by title, id
                        """)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .query((row, n) ->
                        new WaitingRoutine(
                                new RoutineId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                List.of((String[]) row.getArray("open_roles").getArray()),
                                row.getInt("missed")))
                .list();
    }
}

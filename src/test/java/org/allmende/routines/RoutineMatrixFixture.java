package org.allmende.routines;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A routine with a run that was missed, and a list of dates, for each request. */
@Component
class RoutineMatrixFixture implements MatrixFixture {

    private static final LocalDate BEGINS = LocalDate.of(2027, 1, 4);

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final RoutineCast routines;
    private RoutineId last = new RoutineId(new UUID(0, 0));

    RoutineMatrixFixture(RoutineCast routines) {
        this.routines = routines;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "routine", this::routine,
                "run", this::run,
                "list", this::list,
                "year", town -> "2027",
                "number", town -> "1",
                "/vorlagen/{slug}/routine#slug", town -> RoutineCast.ROUND,
                "/routinen/{routine}/tage/{day}/auslassung#day", town -> "2027-01-12",
                "/routinen/{routine}/tage/{day}/verlegung#day", town -> "2027-01-12",
                "/routinen/termine/{list}/tage/{day}/entfernung#day", town -> "2027-01-12");
    }

    private String routine(Cast.Town town) {
        last = routines.round(town, BEGINS);
        return last.toString();
    }

    /** Asked after its routine: of the same request. */
    private String run(Cast.Town town) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into routine_run (authority, routine, id, named_on, anchor_on, state)
                        values (:authority, :routine, :id, '2027-01-12', '2027-01-12', 'MISSED')
                        """)
                .param("authority", town.id().value())
                .param("routine", last.value())
                .param("id", id)
                .update();
        return id.toString();
    }

    private String list(Cast.Town town) {
        UUID id = UUID.randomUUID();
        owner.sql("insert into date_list (authority, id, name) values (:authority, :id, :name)")
                .param("authority", town.id().value())
                .param("id", id)
                .param("name", "Sitzungskalender " + id)
                .update();
        return id.toString();
    }
}

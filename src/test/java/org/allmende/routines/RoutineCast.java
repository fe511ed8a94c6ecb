package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.Cast;
import org.allmende.tenancy.Fence;
import org.springframework.stereotype.Component;

/** Routines of the tests, taken from the two samples of the test library. */
@Component
public class RoutineCast {

    static final String ROUND = "probe-serverraum";
    static final String SESSION = "probe-gremium";

    private final RoutineAdoption adoption;
    private final RunRenewal renewal;

    RoutineCast(RoutineAdoption adoption, RunRenewal renewal) {
        this.adoption = adoption;
        this.renewal = renewal;
    }

    /** What the job does on that day. */
    int renew(Cast.Town town, RoutineId routine, LocalDate today) {
        var planner = town.planner().viewer();
        return Fence.within(planner, () -> renewal.renew(planner, routine, today));
    }

    /** On every second Tuesday but in August; the planner answers, the worker makes the round. */
    RoutineId round(Cast.Town town, LocalDate begins) {
        return adopted(town, ROUND, begins, form(town, begins, "GIVEN"));
    }

    /** Another of the library, as it is given. */
    RoutineId given(Cast.Town town, String slug, LocalDate begins) {
        return adopted(town, slug, begins, form(town, begins, "GIVEN"));
    }

    RoutineId session(Cast.Town town, LocalDate begins) {
        return adopted(town, SESSION, begins, form(town, begins, "GIVEN"));
    }

    /** Each year on the day it begins, or on the workday before. */
    RoutineId yearly(Cast.Town town, LocalDate begins, LocalDate today) {
        return adopted(
                town, ROUND, today, form(town, begins, "RULE", "", "FREQ=YEARLY", "PREVIOUS"));
    }

    /** Whenever a project reaches a milestone of this title. */
    RoutineId after(Cast.Town town, String milestone, LocalDate begins) {
        return adopted(town, ROUND, begins, form(town, begins, "MILESTONE", milestone, "", "NEXT"));
    }

    private RoutineId adopted(Cast.Town town, String slug, LocalDate today, RoutineForm form) {
        var planner = town.planner().viewer();
        return Fence.within(planner, () -> adoption.adopt(planner, slug, form, today));
    }

    static RoutineForm form(Cast.Town town, LocalDate begins, String rhythm) {
        return form(town, begins, rhythm, "", "", "NEXT");
    }

    private static RoutineForm form(
            Cast.Town town,
            LocalDate begins,
            String rhythm,
            String list,
            String rule,
            String roll) {
        return new RoutineForm(
                "Rundgang",
                begins.toString(),
                rhythm,
                "2",
                "TU",
                "",
                "1",
                Set.of(),
                list,
                rule,
                roll,
                "3",
                town.planner().person().toString(),
                Map.of("IT", List.of(town.worker().person().toString())),
                "0");
    }
}

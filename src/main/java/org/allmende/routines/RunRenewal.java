package org.allmende.routines;

import java.time.LocalDate;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/**
 * Brings one routine up to date. Each run is a transaction of its own: what was interrupted is made
 * the next time.
 */
@Component
class RunRenewal {

    private final DueRuns due;
    private final RunMaking making;

    RunRenewal(DueRuns due, RunMaking making) {
        this.due = due;
        this.making = making;
    }

    /**
     * @param actor the responsible person, behind whose fence this runs
     * @return how many runs were made
     */
    int renew(Viewer actor, RoutineId id, LocalDate today) {
        DueRuns.Due found = due.of(actor, id, today);
        return (int)
                found.occurrences().stream()
                        .filter(occurrence ->
                                making.make(actor, found.routine(), occurrence, false).isPresent())
                        .count();
    }
}

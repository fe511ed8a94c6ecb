package org.allmende.routines;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.people.Colleagues;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened to a routine in a year. */
@Component
@Transactional(readOnly = true)
public class AuditYears {

    private final Routines routines;
    private final RoutineRuns runs;
    private final Proofs proofs;
    private final Colleagues colleagues;

    AuditYears(Routines routines, RoutineRuns runs, Proofs proofs, Colleagues colleagues) {
        this.routines = routines;
        this.runs = runs;
        this.proofs = proofs;
        this.colleagues = colleagues;
    }

    /**
     * @throws NotFound when the viewer's authority has no such routine
     */
    public AuditYear of(Viewer viewer, RoutineId id, int year) {
        RoutineWalls.refuseGuests(viewer);
        Routine routine = routines.visibleTo(viewer, id);
        List<RunProof> given = proofs.of(viewer, id);
        Map<RunId, List<RunProof>> byRun =
                given.stream().collect(Collectors.groupingBy(RunProof::run));
        return new AuditYear(
                routine,
                year,
                runs.of(viewer, id).stream()
                        .filter(run -> run.anchor().getYear() == year)
                        .sorted(Comparator.comparing(RoutineRun::anchor))
                        .map(run ->
                                new AuditYear.Line(run, byRun.getOrDefault(run.id(), List.of())))
                        .toList(),
                colleagues.cards(
                        viewer,
                        given.stream().map(RunProof::givenBy).filter(Objects::nonNull).toList()));
    }
}

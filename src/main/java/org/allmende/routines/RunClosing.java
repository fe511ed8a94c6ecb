package org.allmende.routines;

import java.time.Clock;
import java.util.List;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectChanged;
import org.allmende.work.ProjectClosing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a run open until its proofs are there, wherever somebody closes its project. */
@Component
class RunClosing implements ProjectClosing {

    private final RoutineRuns runs;
    private final Proofs proofs;
    private final Clock clock;

    RunClosing(RoutineRuns runs, Proofs proofs, Clock clock) {
        this.runs = runs;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public void refuseIfOpen(Viewer viewer, ProjectId project) {
        runs.carriedOutBy(viewer, project)
                .ifPresent(run -> {
                    List<String> missing =
                            proofs.of(viewer, run.id()).stream()
                                    .filter(proof -> !proof.isGiven())
                                    .map(RunProof::text)
                                    .toList();
                    if (!missing.isEmpty()) {
                        throw new Refused("routines.run.proof.missing", String.join(", ", missing));
                    }
                });
    }

    @EventListener
    void follow(ProjectChanged changed) {
        for (ProjectChanged.Step step : changed.steps()) {
            if (step.item() == null && step.field().equals("STATE") && step.to() != null) {
                runs.follow(
                        changed.by(),
                        changed.project(),
                        ProjectState.valueOf(step.to()),
                        clock.instant());
            }
        }
    }
}

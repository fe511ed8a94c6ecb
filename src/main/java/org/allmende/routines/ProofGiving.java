package org.allmende.routines;

import java.time.Clock;
import java.util.UUID;
import org.allmende.files.FileId;
import org.allmende.files.FileSheets;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a run has to show, and closes it. */
@Component
public class ProofGiving {

    private static final int LONGEST = 4_000;

    private final Routines routines;
    private final RoutineRuns runs;
    private final Proofs proofs;
    private final ProjectTree tree;
    private final FileSheets files;
    private final ProjectEditing projects;
    private final Clock clock;

    ProofGiving(
            Routines routines,
            RoutineRuns runs,
            Proofs proofs,
            ProjectTree tree,
            FileSheets files,
            ProjectEditing projects,
            Clock clock) {
        this.routines = routines;
        this.runs = runs;
        this.proofs = proofs;
        this.tree = tree;
        this.files = files;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * @param typed the note, or the id of a file of the run's project; nothing for a confirmation
     * @throws NotFound when there is no such run or proof, or its project is not the viewer's
     * @throws Forbidden when the viewer does not work in its project
     * @throws Refused at the field {@code proof-N}
     */
    @Transactional
    public void give(Viewer viewer, RoutineId routine, RunId id, int number, String typed) {
        ProjectId project = project(viewer, routine, id);
        tree.project(viewer, project).forWorking();
        RunProof asked =
                proofs.of(viewer, id).stream()
                        .filter(proof -> proof.number() == number)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        refuseClosed(viewer, routine, id);
        String field = "proof-" + number;
        switch (asked.kind()) {
            case CONFIRMATION -> given(viewer, id, number, "", null, "");
            case NOTE -> {
                var problems = new Problems();
                String note = problems.required(field, typed, LONGEST);
                problems.refuseIfAny();
                given(viewer, id, number, note, null, "");
            }
            case FILE -> {
                FileId file = file(field, typed);
                String name = files.of(viewer, project, file).file().name();
                given(viewer, id, number, "", file.value(), name);
            }
        }
    }

    /**
     * @throws Refused while a proof is missing
     */
    @Transactional
    public void close(Viewer viewer, RoutineId routine, RunId id) {
        projects.bring(viewer, project(viewer, routine, id), ProjectState.DONE);
    }

    private ProjectId project(Viewer viewer, RoutineId routine, RunId id) {
        RoutineWalls.refuseGuests(viewer);
        routines.visibleTo(viewer, routine);
        ProjectId project = runs.visibleTo(viewer, routine, id).project();
        if (project == null) {
            throw new NotFound();
        }
        return project;
    }

    private void refuseClosed(Viewer viewer, RoutineId routine, RunId id) {
        if (runs.visibleTo(viewer, routine, id).state() != RunState.MADE) {
            throw new Refused("routines.run.closed");
        }
    }

    private static FileId file(String field, String typed) {
        try {
            return FileId.of(typed);
        } catch (IllegalArgumentException noId) {
            throw new Refused(Problem.at(field, "routines.proof.file.missing"));
        }
    }

    private void given(
            Viewer viewer, RunId id, int number, String note, @Nullable UUID file, String name) {
        proofs.give(viewer, id, number, note, file, name, clock.instant());
    }
}

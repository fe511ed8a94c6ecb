package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.allmende.files.FileFilter;
import org.allmende.files.FileLists;
import org.allmende.files.ListedFile;
import org.allmende.people.Colleagues;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectSight;
import org.allmende.work.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a run. */
@Component
@Transactional(readOnly = true)
public class RunSheets {

    private final Routines routines;
    private final RoutineRuns runs;
    private final Proofs proofs;
    private final Colleagues colleagues;
    private final ProjectSight sight;
    private final ProjectTree tree;
    private final FileLists files;

    RunSheets(
            Routines routines,
            RoutineRuns runs,
            Proofs proofs,
            Colleagues colleagues,
            ProjectSight sight,
            ProjectTree tree,
            FileLists files) {
        this.routines = routines;
        this.runs = runs;
        this.proofs = proofs;
        this.colleagues = colleagues;
        this.sight = sight;
        this.tree = tree;
        this.files = files;
    }

    /**
     * @throws NotFound when the viewer's authority has no such run
     */
    public RunSheet of(Viewer viewer, RoutineId routine, RunId id, LocalDate today) {
        RoutineWalls.refuseGuests(viewer);
        RoutineRun run = runs.visibleTo(viewer, routine, id);
        List<RunProof> required = proofs.of(viewer, id);
        Project project = project(viewer, run.project());
        return new RunSheet(
                routines.visibleTo(viewer, routine),
                run,
                required,
                colleagues.cards(
                        viewer,
                        required.stream().map(RunProof::givenBy).filter(Objects::nonNull).toList()),
                project,
                project == null ? List.of() : files(viewer, project, today),
                viewer.group().mayStartProjects());
    }

    private @Nullable Project project(Viewer viewer, @Nullable ProjectId project) {
        return project == null || !sight.isWhole(viewer, project)
                ? null
                : tree.project(viewer, project);
    }

    private List<ListedFile> files(Viewer viewer, Project project, LocalDate today) {
        return files.of(
                        viewer,
                        project.id(),
                        new FileFilter("", null, FileFilter.Sorting.DATE, 1),
                        today)
                .files();
    }
}

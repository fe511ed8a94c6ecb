package org.allmende.baselines;

import java.time.Clock;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.allmende.work.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps plans as they stand, and puts kept ones away. For those who plan. */
@Component
public class BaselineKeeping {

    static final int MOST = 40;

    private final ProjectTree tree;
    private final Baselines baselines;
    private final HistoryNotes history;
    private final Clock clock;

    BaselineKeeping(ProjectTree tree, Baselines baselines, HistoryNotes history, Clock clock) {
        this.tree = tree;
        this.baselines = baselines;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param name not empty
     * @param reason may be empty
     * @throws Refused when there is nothing to keep, or too many have been kept
     */
    @Transactional
    public BaselineId keep(Viewer viewer, ProjectId project, String name, String reason) {
        Project seen = tree.project(viewer, project).forPlanning();
        if (baselines.count(viewer, project) >= MOST) {
            throw new Refused(Problem.of("baselines.most", MOST));
        }
        Baselines.Kept kept = baselines.add(viewer, project, name, reason, clock.instant());
        if (kept.items() == 0) {
            throw new Refused(Problem.of("baselines.nothing"));
        }
        note(viewer, seen, "baselines.history.kept", name);
        return kept.id();
    }

    /**
     * @throws NotFound when somebody put it away meanwhile
     */
    @Transactional
    public void remove(Viewer viewer, ProjectId project, BaselineId id) {
        Project seen = tree.project(viewer, project).forPlanning();
        note(
                viewer,
                seen,
                "baselines.history.removed",
                baselines.remove(viewer, project, id, clock.instant()));
    }

    @Transactional
    public void restore(Viewer viewer, ProjectId project, BaselineId id) {
        Project seen = tree.project(viewer, project).forPlanning();
        note(viewer, seen, "baselines.history.restored", baselines.restore(viewer, project, id));
    }

    private void note(Viewer viewer, Project project, String sentence, String name) {
        String told = name.isEmpty() ? sentence + ".adoption" : sentence;
        history.note(viewer, new Subject(project, null), told, null, name, Cause.HAND);
    }
}

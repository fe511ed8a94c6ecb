package org.allmende.steering;

import java.time.Clock;
import org.allmende.people.Colleagues;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down risks and decisions. Who works in a project may tell of a risk; what is to be decided
 * is for those who plan.
 */
@Component
public class SteeringLog {

    private final ProjectTree tree;
    private final Risks risks;
    private final Decisions decisions;
    private final Colleagues colleagues;
    private final HistoryNotes history;
    private final Clock clock;

    SteeringLog(
            ProjectTree tree,
            Risks risks,
            Decisions decisions,
            Colleagues colleagues,
            HistoryNotes history,
            Clock clock) {
        this.tree = tree;
        this.risks = risks;
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public RiskId addRisk(Viewer viewer, ProjectId project, Risk typed) {
        Project seen = tree.project(viewer, project).forWorking();
        var id = new RiskId(TimeOrderedId.next());
        write(viewer, project, with(typed, id, 0));
        note(viewer, seen, "steering.history.risk.added", null, typed.title());
        return id;
    }

    /**
     * @throws Stale when somebody changed it since that version was read
     */
    @Transactional
    public void changeRisk(Viewer viewer, ProjectId project, Risk typed, int readVersion) {
        Project seen = tree.project(viewer, project).forWorking();
        Risk before = risks.visibleTo(viewer, project, typed.id());
        if (before.version() != readVersion) {
            throw new Stale();
        }
        if (before.equals(with(typed, typed.id(), before.version()))) {
            return;
        }
        write(viewer, project, with(typed, typed.id(), before.version() + 1));
        boolean closed = typed.isClosed() && !before.isClosed();
        note(
                viewer,
                seen,
                closed ? "steering.history.risk.closed" : "steering.history.risk.changed",
                null,
                typed.title());
    }

    @Transactional
    public DecisionId addDecision(Viewer viewer, ProjectId project, Decision typed) {
        Project seen = tree.project(viewer, project).forPlanning();
        var id = new DecisionId(TimeOrderedId.next());
        decisions.append(viewer, project, with(typed, id, 0), clock.instant());
        note(viewer, seen, "steering.history.decision.added", null, typed.question());
        return id;
    }

    /**
     * @throws Stale when somebody changed it since that version was read
     */
    @Transactional
    public void changeDecision(Viewer viewer, ProjectId project, Decision typed, int readVersion) {
        Project seen = tree.project(viewer, project).forPlanning();
        Decision before = decisions.visibleTo(viewer, project, typed.id());
        if (before.version() != readVersion) {
            throw new Stale();
        }
        if (before.equals(with(typed, typed.id(), before.version()))) {
            return;
        }
        decisions.append(
                viewer, project, with(typed, typed.id(), before.version() + 1), clock.instant());
        boolean decided = typed.isDecided() && !before.isDecided();
        note(
                viewer,
                seen,
                decided ? "steering.history.decision.decided" : "steering.history.decision.changed",
                decided ? typed.outcome() : null,
                typed.question());
    }

    private void note(
            Viewer viewer,
            Project project,
            String sentence,
            @Nullable String from,
            @Nullable String to) {
        history.note(viewer, new Subject(project, null), sentence, from, to, Cause.HAND);
    }

    private void write(Viewer viewer, ProjectId project, Risk risk) {
        PersonId responsible = risk.responsible();
        if (responsible != null && isStranger(viewer, responsible)) {
            throw new Refused(Problem.at("responsible", "shell.problem.choice"));
        }
        risks.append(viewer, project, risk, clock.instant());
    }

    private boolean isStranger(Viewer viewer, PersonId person) {
        return colleagues.of(viewer).stream()
                .noneMatch(colleague -> colleague.card().id().equals(person));
    }

    private static Risk with(Risk typed, RiskId id, int version) {
        return new Risk(
                id,
                version,
                typed.title(),
                typed.likelihood(),
                typed.impact(),
                typed.measure(),
                typed.responsible(),
                typed.dueOn(),
                typed.state());
    }

    private static Decision with(Decision typed, DecisionId id, int version) {
        return new Decision(
                id,
                version,
                typed.question(),
                typed.options(),
                typed.decider(),
                typed.dueOn(),
                typed.outcome(),
                typed.decidedOn());
    }
}

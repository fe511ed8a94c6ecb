package org.allmende.steering;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.allmende.work.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of the steering of a project. */
@Component
@Transactional(readOnly = true)
public class SteeringPages {

    private final ProjectHeads heads;
    private final ProjectTree tree;
    private final Risks risks;
    private final Decisions decisions;
    private final KeptReports reports;
    private final Colleagues colleagues;

    SteeringPages(
            ProjectHeads heads,
            ProjectTree tree,
            Risks risks,
            Decisions decisions,
            KeptReports reports,
            Colleagues colleagues) {
        this.heads = heads;
        this.tree = tree;
        this.risks = risks;
        this.decisions = decisions;
        this.reports = reports;
        this.colleagues = colleagues;
    }

    public SteeringPage of(Viewer viewer, ProjectId project, LocalDate today) {
        var head = heads.of(viewer, project, today);
        var allRisks = risks.of(viewer, project, null);
        var allReports = reports.of(viewer, project);
        var people = new HashSet<PersonId>();
        allRisks.stream().map(Risk::responsible).filter(Objects::nonNull).forEach(people::add);
        allReports.forEach(report -> people.add(report.person()));
        return new SteeringPage(
                head,
                allRisks,
                decisions.of(viewer, project, null),
                allReports,
                colleagues.cards(viewer, people));
    }

    /** For the forms: who works here. */
    public Project forWorking(Viewer viewer, ProjectId project) {
        return tree.project(viewer, project).forWorking();
    }

    public Project forPlanning(Viewer viewer, ProjectId project) {
        return tree.project(viewer, project).forPlanning();
    }

    public Project project(Viewer viewer, ProjectId project) {
        return tree.project(viewer, project);
    }

    public Risk risk(Viewer viewer, ProjectId project, RiskId id) {
        tree.project(viewer, project);
        return risks.visibleTo(viewer, project, id);
    }

    public Decision decision(Viewer viewer, ProjectId project, DecisionId id) {
        tree.project(viewer, project);
        return decisions.visibleTo(viewer, project, id);
    }

    /**
     * Who can answer for a risk. Guests are not told who works here: they find themselves and who
     * answers for it already.
     */
    public List<Colleague> colleagues(Viewer viewer, @Nullable PersonId known) {
        return colleagues.of(viewer).stream()
                .filter(colleague ->
                        Rights.mayAsk(viewer)
                                || colleague.card().id().equals(viewer.person())
                                || colleague.card().id().equals(known))
                .toList();
    }
}

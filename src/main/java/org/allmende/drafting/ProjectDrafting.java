package org.allmende.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.plan.PlanDocument;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft of a project. Files stay where they are. */
@Component
public class ProjectDrafting {

    private static final String FIRST = "1.0";
    private static final String LICENCE = "CC-BY-4.0";

    private final ProjectReading source;
    private final Drafts drafts;

    ProjectDrafting(ProjectReading source, Drafts drafts) {
        this.source = source;
        this.drafts = drafts;
    }

    /**
     * What one may choose from.
     *
     * @param tops the items at the top that are not confidential
     */
    public record Choice(Project project, List<ProjectItem> tops) {}

    @Transactional(readOnly = true)
    public Choice of(Viewer viewer, ProjectId id) {
        DraftEditing.refuseOthers(viewer);
        Project project = source.project(viewer, id);
        return new Choice(
                project,
                source.open(viewer, project).stream()
                        .filter(item -> item.parent() == null)
                        .toList());
    }

    /**
     * @param chosen ids of items at the top
     * @throws Refused at the field {@code chosen} when there is nothing to take
     */
    @Transactional
    public DraftId make(Viewer viewer, ProjectId id, Set<String> chosen) {
        DraftEditing.refuseOthers(viewer);
        Project project = source.project(viewer, id);
        List<ProjectItem> items = below(source.open(viewer, project), chosen);
        if (items.isEmpty()) {
            throw new Refused(Problem.at("chosen", "drafting.project.none"));
        }
        var plan = DraftEditing.refusing(() -> ProjectPlan.of(source.of(viewer, project, items)));
        String name = DraftStart.name(project.title());
        PlanDocument document =
                PlanDocument.of(name, FIRST, project.title(), plan)
                        .as(name, FIRST, LICENCE, "")
                        .summarized(project.description());
        DraftId draft = drafts.add(viewer, null, document);
        drafts.comesFrom(
                viewer,
                draft,
                id,
                Stream.concat(
                                Stream.of(project.fileReference()),
                                items.stream().map(ProjectItem::fileReference))
                        .filter(reference -> !reference.isBlank())
                        .distinct()
                        .toList());
        return draft;
    }

    private static List<ProjectItem> below(List<ProjectItem> all, Set<String> chosen) {
        Set<ItemId> inside = new HashSet<>();
        List<ProjectItem> kept = new ArrayList<>();
        for (ProjectItem item : all) {
            boolean taken =
                    item.parent() == null
                            ? chosen.contains(item.id().toString())
                            : inside.contains(item.parent());
            if (taken) {
                inside.add(item.id());
                kept.add(item);
            }
        }
        return kept;
    }
}

package org.allmende.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemSearch;
import org.allmende.work.Project;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectRole;
import org.allmende.work.ProjectTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leading authority’s side: it invites partners into a project, and ends that. */
@Component
public class PartnerInvitation {

    private final Partnerships partnerships;
    private final ProjectTree tree;
    private final ProjectHeads heads;
    private final ItemSearch search;

    PartnerInvitation(
            Partnerships partnerships, ProjectTree tree, ProjectHeads heads, ItemSearch search) {
        this.partnerships = partnerships;
        this.tree = tree;
        this.heads = heads;
        this.search = search;
    }

    /**
     * @param directory names of authorities that can be invited
     */
    public record Page(ProjectHead head, List<Partnership> partners, List<String> directory) {}

    @Transactional(readOnly = true)
    public Page page(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = heads.of(viewer, project, today);
        return new Page(
                head,
                partnerships.of(viewer, project),
                head.project().mayPlan() ? partnerships.directory(viewer) : List.of());
    }

    @Transactional
    public void invite(Viewer viewer, ProjectId id, PartnerForm form) {
        Project project = planned(viewer, id);
        var problems = new Problems();
        String name = problems.required("partner", form.partner(), 200);
        ProjectRole role =
                problems.choice("role", form.role(), ProjectRole.class, ProjectRole.READING);
        if (role == ProjectRole.VISITING) {
            problems.at("role", "shell.problem.choice");
        }
        Integer number = problems.number("item", form.item(), 1, 999_999);
        String note = problems.text("note", form.note(), 1000);
        problems.refuseIfAny();
        UUID partner =
                partnerships
                        .authority(viewer, name)
                        .orElseThrow(
                                () -> new Refused(Problem.at("partner", "partners.unknown", name)));
        ProjectItem item = number == null ? null : item(viewer, id, number);
        boolean invited =
                partnerships.insert(
                        viewer,
                        id,
                        item == null ? null : item.id(),
                        item == null ? project.title() : item.title(),
                        new Partnerships.Invited(partner, role, note));
        if (!invited) {
            throw new Refused(Problem.at("partner", "partners.already", name));
        }
    }

    @Transactional
    public void end(Viewer viewer, ProjectId id, UUID partnership) {
        planned(viewer, id);
        own(viewer, id, partnership);
        partnerships.end(viewer, partnership);
    }

    @Transactional
    public void drop(Viewer viewer, ProjectId id, UUID partnership, PersonId person) {
        planned(viewer, id);
        own(viewer, id, partnership);
        if (!partnerships.drop(viewer, partnership, person)) {
            throw new NotFound();
        }
    }

    private void own(Viewer viewer, ProjectId id, UUID partnership) {
        if (partnerships.of(viewer, id).stream().noneMatch(one -> one.id().equals(partnership))) {
            throw new NotFound();
        }
    }

    private ProjectItem item(Viewer viewer, ProjectId id, int number) {
        return search.numbered(viewer, id, number)
                .map(item -> tree.item(viewer, item))
                .orElseThrow(
                        () -> new Refused(Problem.at("item", "work.dependency.number", number)));
    }

    private Project planned(Viewer viewer, ProjectId id) {
        Project project = tree.project(viewer, id);
        if (!project.mine().mayPlan()) {
            throw new Forbidden();
        }
        if (project.isArchived()) {
            throw new Refused("work.project.archived");
        }
        return project;
    }
}

package org.allmende.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroups;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.Grantee;
import org.allmende.work.HistoryNotes;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.allmende.work.ProjectTree;
import org.allmende.work.Rights;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to sign. */
@Component
public class SignoffStart {

    private final ProjectTree tree;
    private final Rights rights;
    private final Colleagues colleagues;
    private final PersonGroups groups;
    private final ProjectMembership membership;
    private final Signoffs signoffs;
    private final SignoffRecord records;
    private final HistoryNotes history;
    private final Announcing announcing;

    SignoffStart(
            ProjectTree tree,
            Rights rights,
            Colleagues colleagues,
            PersonGroups groups,
            ProjectMembership membership,
            Signoffs signoffs,
            SignoffRecord records,
            HistoryNotes history,
            Announcing announcing) {
        this.tree = tree;
        this.rights = rights;
        this.colleagues = colleagues;
        this.groups = groups;
        this.membership = membership;
        this.signoffs = signoffs;
        this.records = records;
        this.history = history;
        this.announcing = announcing;
    }

    /**
     * What is asked.
     *
     * @param subject what is to be signed; Markdown
     * @param letIn whether people who do not see the task yet may read it from now on
     */
    public record Request(
            Sequence sequence, String subject, List<RequestedStep> steps, boolean letIn) {}

    /**
     * One signature.
     *
     * @param field name of the form field, for what is wrong with it
     * @param who names of people, separated by semicolons, or of one unit or group of persons
     */
    public record RequestedStep(String field, String who, @Nullable LocalDate dueOn) {}

    @Transactional
    public SignoffId start(Viewer viewer, ProjectId projectId, ItemId itemId, Request request) {
        Project project = tree.at(viewer, projectId, itemId).forWorking();
        if (!Rights.mayAsk(viewer)) {
            throw new Forbidden();
        }
        ProjectItem item = tree.item(viewer, itemId);
        refuseUnless(viewer, project, item);
        List<SignoffRecord.NewStep> steps = steps(viewer, project, item, request);
        SignoffId id =
                records.begin(
                        viewer, projectId, itemId, request.sequence(), request.subject(), steps);
        UUID change =
                history.note(
                        viewer,
                        new Subject(project, item),
                        "signoff.history.started",
                        null,
                        request.subject(),
                        Cause.HAND);
        announcing.begun(viewer, signoffs.visibleTo(viewer, projectId, itemId, id), change);
        return id;
    }

    private void refuseUnless(Viewer viewer, Project project, ProjectItem item) {
        if (project.draft()) {
            throw new Refused("signoff.draft");
        }
        if (item.isPackage()) {
            throw new Refused("signoff.package");
        }
        if (item.state().isClosed()) {
            throw new Refused("signoff.closed", item.title());
        }
        if (signoffs.of(viewer, item.project(), item.id()).stream().anyMatch(Signoff::isRunning)) {
            throw new Refused("signoff.running");
        }
    }

    private List<SignoffRecord.NewStep> steps(
            Viewer viewer, Project project, ProjectItem item, Request request) {
        var names =
                new SignerNames(
                        colleagues.of(viewer),
                        groups.of(viewer),
                        rights.at(viewer, item.id()).keySet());
        var problems = new Problems();
        var steps = new ArrayList<SignoffRecord.NewStep>();
        for (RequestedStep asked : request.steps()) {
            SignerNames.Meant meant = names.meant(asked.field(), asked.who(), problems);
            boolean letIn = request.letIn() && project.mayPlan();
            boolean missing =
                    meant.unit().isEmpty()
                            ? !meant.strangers().isEmpty()
                            : meant.signers().isEmpty();
            if (missing && !letIn) {
                problems.add(stranger(project, asked.field(), meant));
            }
            steps.add(
                    new SignoffRecord.NewStep(
                            meant.unit(), letIn ? meant.all() : meant.signers(), asked.dueOn()));
            if (letIn && problems.none()) {
                meant.strangers()
                        .forEach(person ->
                                membership.give(
                                        viewer,
                                        project.id(),
                                        item.id(),
                                        Grantee.of(person.id()),
                                        ProjectRole.READING));
            }
        }
        problems.refuseIfAny();
        return steps;
    }

    private static Problem stranger(Project project, String field, SignerNames.Meant meant) {
        String names = String.join(", ", meant.strangers().stream().map(PersonCard::name).toList());
        return Problem.at(
                field,
                project.mayPlan() ? "signoff.who.stranger.plan" : "signoff.who.stranger",
                names);
    }
}

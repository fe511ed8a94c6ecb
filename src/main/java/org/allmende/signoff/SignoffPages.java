package org.allmende.signoff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroups;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of Mitzeichnungen. */
@Component
@Transactional(readOnly = true)
public class SignoffPages {

    private final ProjectTree tree;
    private final Rights rights;
    private final Colleagues colleagues;
    private final PersonGroups groups;
    private final Signoffs signoffs;
    private final StandingIn standingIn;

    SignoffPages(
            ProjectTree tree,
            Rights rights,
            Colleagues colleagues,
            PersonGroups groups,
            Signoffs signoffs,
            StandingIn standingIn) {
        this.tree = tree;
        this.rights = rights;
        this.colleagues = colleagues;
        this.groups = groups;
        this.signoffs = signoffs;
        this.standingIn = standingIn;
    }

    /** What the page of the task shows: its rounds, and who they name. */
    public record AtTask(List<Signoff> rounds, Map<PersonId, PersonCard> people) {}

    /** In two queries; the right to see the task has been asked for its page. */
    public AtTask at(Viewer viewer, ProjectItem item) {
        var rounds = signoffs.of(viewer, item.project(), item.id());
        var people = rounds.stream().flatMap(Signoff::people).collect(Collectors.toSet());
        return new AtTask(rounds, colleagues.cards(viewer, people));
    }

    public SignoffPage page(Viewer viewer, ProjectId projectId, ItemId itemId, SignoffId id) {
        Project project = tree.at(viewer, projectId, itemId);
        ProjectItem item = tree.item(viewer, itemId);
        Signoff signoff = signoffs.visibleTo(viewer, projectId, itemId, id);
        var people = signoff.people().collect(Collectors.toSet());
        var away =
                signoff.isRunning() ? standingIn.away(viewer) : Map.<PersonId, List<PersonId>>of();
        var asked = signoff.open().stream().flatMap(step -> step.signers().stream()).toList();
        boolean mayAsk = Rights.mayAsk(viewer);
        List<PersonCard> reading =
                mayAsk && signoff.isRunning() ? rights.audience(viewer, item) : List.of();
        return new SignoffPage(
                project,
                item,
                signoff,
                colleagues.cards(viewer, people),
                reading,
                away,
                standingIn.represented(viewer, itemId, away, asked),
                viewer.person(),
                mayAsk);
    }

    /**
     * @param previous the round to repeat, or null
     * @throws Forbidden for guests: they are not told who works here
     */
    public SignoffDraft draft(
            Viewer viewer, ProjectId projectId, ItemId itemId, @Nullable SignoffId previous) {
        Project project = tree.at(viewer, projectId, itemId).forWorking();
        if (!Rights.mayAsk(viewer)) {
            throw new Forbidden();
        }
        ProjectItem item = tree.item(viewer, itemId);
        var names =
                new SignerNames(
                        colleagues.of(viewer),
                        groups.of(viewer),
                        rights.at(viewer, itemId).keySet());
        Signoff repeated =
                previous == null ? null : signoffs.visibleTo(viewer, projectId, itemId, previous);
        return new SignoffDraft(
                project,
                item,
                names.offers(),
                repeated,
                repeated == null ? List.of() : repeated.steps().stream().map(names::line).toList());
    }
}

package org.allmende.signoff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pages of Mitzeichnungen. */
@Component
@Transactional(readOnly = true)
public class SignoffPages {

    private final ProjectTree tree;
    private final Readers readers;
    private final Colleagues colleagues;
    private final Signoffs signoffs;

    SignoffPages(
            ProjectTree tree, Readers readers, Colleagues colleagues, Signoffs signoffs) {
        this.tree = tree;
        this.readers = readers;
        this.colleagues = colleagues;
        this.signoffs = signoffs;
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
        Project project = tree.project(viewer, projectId);
        ProjectItem item = tree.item(viewer, projectId, itemId);
        Signoff signoff = signoffs.visibleTo(viewer, projectId, itemId, id);
        var people = signoff.people().collect(Collectors.toSet());
        List<PersonCard> reading = List.of();
        if (signoff.isRunning()) {
            var seeing = readers.of(viewer, projectId, itemId);
            reading =
                    colleagues.of(viewer).stream()
                            .map(Colleague::card)
                            .filter(card -> seeing.contains(card.id()))
                            .toList();
        }
        return new SignoffPage(
                project,
                item,
                signoff,
                colleagues.cards(viewer, people),
                reading,
                viewer.person());
    }

    /**
     * @param previous the round to repeat, or null
     */
    public SignoffDraft draft(
            Viewer viewer, ProjectId projectId, ItemId itemId, @Nullable SignoffId previous) {
        Project project = tree.project(viewer, projectId).forWorking();
        ProjectItem item = tree.item(viewer, projectId, itemId);
        var names =
                new SignerNames(
                        colleagues.of(viewer), readers.of(viewer, projectId, itemId));
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

package org.allmende.work;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroupId;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a task, milestone or package shows.
 *
 * @param path the packages above it, the outermost first
 * @param people the cards of everybody it mentions; who is missing has never belonged to the
 *     authority
 * @param source what the project was started from, empty for an item or a project of one's own
 * @param groups names of the groups that carry it out, in their order
 * @param contents what a package holds
 * @param recent the last steps of its history
 */
public record TaskSheet(
        Project project,
        ProjectItem item,
        List<Step> path,
        List<RoleSeat> roles,
        List<Subtasks.Subtask> subtasks,
        List<Neighbour> neighbours,
        List<PackageContent> contents,
        List<TrailEntry> recent,
        String source,
        Map<PersonGroupId, String> groups,
        Map<PersonId, PersonCard> people) {

    /**
     * A package on the way down.
     *
     * @param title empty when it is not the viewer's to know
     * @param open whether the viewer may look into it
     */
    public record Step(ItemId id, String title, boolean open) {}

    /** A role of the item and who fills it in this project. */
    public record RoleSeat(String title, List<PersonId> people) {}

    public @Nullable PersonCard card(@Nullable PersonId person) {
        return person == null ? null : people.get(person);
    }

    public List<Neighbour> predecessors() {
        return neighbours.stream().filter(Neighbour::isPredecessor).toList();
    }

    public List<Neighbour> successors() {
        return neighbours.stream().filter(neighbour -> !neighbour.isPredecessor()).toList();
    }

    public long subtasksDone() {
        return subtasks.stream().filter(Subtasks.Subtask::isDone).count();
    }

    /** Asked by the page and by the use case; a closed task is reopened first. */
    public boolean mayEdit() {
        return project.mayPlan() && !item.state().isClosed();
    }

    public boolean mayTick() {
        return project.mayWork() && !item.state().isClosed();
    }

    public boolean mayComment() {
        return project.mayWork();
    }

    public boolean mayChangeState() {
        return project.mayWork() && !item.isPackage();
    }

    public PackageTotals totals() {
        return PackageTotals.of(contents);
    }
}

package org.allmende.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.people.Colleague;
import org.allmende.people.PersonGroup;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.PersonId;

/**
 * What the form of an item offers.
 *
 * @param colleagues everybody of the authority, by name
 * @param groups groups of persons that can carry it out, by name
 * @param members who takes part in the project
 * @param tags to pick from, by name
 */
public record TaskEdit(
        Project project,
        ProjectItem item,
        List<TaskSheet.Step> path,
        List<Colleague> colleagues,
        List<PersonGroup> groups,
        Set<PersonId> members,
        List<String> tags,
        WorkCalendar calendar) {

    /**
     * Asked before a form is read: who does not plan here need not hear what is wrong with it.
     *
     * @throws Forbidden when the viewer does not plan here
     */
    public TaskEdit forPlanning() {
        project.forPlanning();
        return this;
    }

    public boolean mayEdit() {
        return project.mayPlan() && !item.state().isClosed();
    }

    public List<Colleague> answering() {
        return colleagues.stream()
                .filter(colleague ->
                        colleague.group().mayBeResponsible()
                                || colleague.card().id().equals(item.responsible()))
                .toList();
    }

    /** Those who take part, and whoever is assigned already. */
    public List<Colleague> near() {
        return colleagues.stream().filter(this::isNear).toList();
    }

    public List<Colleague> others() {
        return colleagues.stream().filter(colleague -> !isNear(colleague)).toList();
    }

    private boolean isNear(Colleague colleague) {
        return Stream.of(members, item.assignees())
                .anyMatch(people -> people.contains(colleague.card().id()));
    }
}

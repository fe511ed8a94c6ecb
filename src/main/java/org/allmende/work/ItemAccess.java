package org.allmende.work;

import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.people.PersonGroup;

/**
 * The page “Rechte” of a package or task.
 *
 * @param project as it is at this item
 * @param path the packages above it
 * @param here what was given on the item itself, and can be taken here
 * @param people everybody who sees it, by name, and why
 * @param closedAbove whether it lies in a confidential package, which rights from above do not
 *     reach
 * @param colleagues whom something can be given to
 */
public record ItemAccess(
        Project project,
        ProjectItem item,
        List<TaskSheet.Step> path,
        List<Grant> here,
        List<Line> people,
        boolean closedAbove,
        List<Colleague> colleagues,
        List<PersonGroup> groups) {

    /** Somebody, their right, and all ways by which they have one; the strongest first. */
    public record Line(PersonCard card, ProjectRole role, boolean guest, List<AccessWay> ways) {}
}

package org.allmende.entry;

import java.util.List;
import java.util.Map;
import org.allmende.people.Colleague;
import org.allmende.shared.Problem;
import org.allmende.work.Placement;
import org.allmende.work.ProjectHead;

/**
 * The page on which several items are changed at once.
 *
 * @param packages where they could go
 * @param refused why an item could not be changed
 */
public record Selection(
        ProjectHead head,
        List<Picked> items,
        List<Placement.Target> packages,
        List<Colleague> colleagues,
        Map<Picked, Problem> refused) {

    public List<Colleague> answering() {
        return colleagues.stream()
                .filter(colleague -> colleague.group().mayBeResponsible())
                .toList();
    }
}

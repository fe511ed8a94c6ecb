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
 * @param tags to pick from
 * @param refused why an item could not be changed
 */
public record Selection(
        ProjectHead head,
        List<Picked> items,
        List<Placement.Target> packages,
        List<Colleague> colleagues,
        List<String> tags,
        Map<Picked, Problem> refused) {

    public List<Colleague> answering() {
        return colleagues.stream()
                .filter(colleague -> colleague.group().mayBeResponsible())
                .toList();
    }

    /** The tags some of them have. */
    public List<String> worn() {
        return items.stream()
                .flatMap(item -> item.tags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}

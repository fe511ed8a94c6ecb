package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Forbidden;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a package, task or milestone at a spot of the tree. */
@Component
public class ItemCreation {

    private final Projects projects;
    private final Places places;
    private final NewItems newItems;
    private final History history;

    ItemCreation(Projects projects, Places places, NewItems newItems, History history) {
        this.projects = projects;
        this.places = places;
        this.newItems = newItems;
        this.history = history;
    }

    /** What came of it: the new item, and the change for its undo. */
    public record Created(ItemId item, UUID change) {}

    /**
     * Asked before a form is read again.
     *
     * @throws Forbidden when the viewer does not plan there
     */
    @Transactional(readOnly = true)
    public void checkPlansAt(Viewer viewer, ProjectId project, @Nullable ItemId parent) {
        projects.at(viewer, project, parent).forPlanning();
    }

    /**
     * @param title 1 to 300 characters
     */
    @Transactional
    public Created add(
            Viewer viewer, ProjectId project, ItemKind kind, String title, Spot spot, Cause cause) {
        projects.at(viewer, project, spot.parent()).forPlanning();
        projects.lock(viewer, project);
        var id = new ItemId(TimeOrderedId.next());
        int number = projects.takeNumbers(viewer, project, 1);
        String place = places.at(viewer, project, spot);
        newItems.insert(
                viewer,
                project,
                List.of(NewItem.titled(id.value(), number, kind, spot.parent(), place, title)));
        UUID change = OneStep.change();
        history.append(
                viewer,
                project,
                change,
                cause,
                List.of(new History.Trace(id, ItemField.CREATED.name(), null, title)));
        return new Created(id, change);
    }
}

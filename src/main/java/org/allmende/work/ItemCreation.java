package org.allmende.work;

import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
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
        UUID change = TimeOrderedId.next();
        history.append(
                viewer,
                project,
                change,
                cause,
                List.of(new History.Trace(id, ItemField.CREATED.name(), null, title)));
        return new Created(id, change);
    }
}

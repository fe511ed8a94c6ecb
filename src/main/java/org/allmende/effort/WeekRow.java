package org.allmende.effort;

import java.util.List;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;

/**
 * A task on the sheet of a week.
 *
 * @param projectTitle empty when it is not the viewer’s to know
 * @param mayWork whether the viewer works there
 * @param locked whether the task is closed or its project archived
 * @param cells from Monday to Sunday
 */
public record WeekRow(
        ProjectId project,
        String projectTitle,
        ItemId item,
        String title,
        boolean mayWork,
        boolean locked,
        List<WeekCell> cells) {

    public boolean mayBook() {
        return mayWork && !locked;
    }

    public int minutes() {
        return cells.stream().mapToInt(WeekCell::minutes).sum();
    }

    /** The times of the task. */
    public String path() {
        return "/projekte/" + project + "/elemente/" + item + "/zeiten";
    }
}

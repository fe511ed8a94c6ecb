package org.allmende.work;

import gg.jte.Content;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** A part of the page of a task, milestone or package that another module adds. */
public interface TaskPanel {

    /** Where parts stand: above the text, for what waits for an answer; below it; beside it. */
    enum Side {
        TOP,
        CONTENT,
        ASIDE
    }

    Side side();

    /** Lower ones first. */
    int order();

    /**
     * Asked once for each page: at most two queries.
     *
     * @return null when there is nothing to show
     */
    @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet);
}

package org.allmende.day;

import gg.jte.Content;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** A part of “Mein Tag” that another module adds, above one's tasks. */
public interface DayPart {

    /** Lower ones first. */
    int order();

    /**
     * Asked once for each page: at most one query.
     *
     * @return null when nothing waits
     */
    @Nullable Content show(Frame frame, Viewer viewer);
}
